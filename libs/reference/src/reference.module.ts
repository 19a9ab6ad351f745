import { Module } from '@nestjs/common';
import { ReferenceData } from './reference-data.js';

/** Needs the Reader that PlatformModule provides to everybody. */
@Module({ providers: [ReferenceData], exports: [ReferenceData] })
export class ReferenceModule {}
