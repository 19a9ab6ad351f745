import type { ReactNode } from 'react';
import { Wordmark } from '../brand/Wordmark.js';
import { Scene } from '../brand/Scene.js';
import { LanguageSwitch } from '../shell/LanguageSwitch.js';
import { useDocumentTitle } from '../page/use-document-title.js';
import './session.css';

/** The page before the pages: what this is on the left, the form on the right. */
export const SignInPage = (props: {
  detail: string;
  claim: string;
  text: string;
  title: string;
  lead: string;
  children: ReactNode;
  footer?: ReactNode;
}) => {
  useDocumentTitle(props.title);
  return (
    <div className="wl-sign-in">
      <header className="wl-sign-in__brand">
        <Wordmark detail={props.detail} />
        <div className="wl-sign-in__words">
          <p className="wl-sign-in__claim">{props.claim}</p>
          <p className="wl-sign-in__text">{props.text}</p>
        </div>
        <Scene />
      </header>
      <main className="wl-sign-in__main">
        <div className="wl-sign-in__tools">
          <LanguageSwitch />
        </div>
        <div className="wl-sign-in__box">
          <h1>{props.title}</h1>
          <p className="wl-sign-in__lead">{props.lead}</p>
          {props.children}
          {props.footer && <div className="wl-sign-in__footer">{props.footer}</div>}
        </div>
      </main>
    </div>
  );
};
