import type { FoundCourse } from './use-course-call.js';
import { useSessionLabels } from './use-session-labels.js';
import './course-list.css';

type Props = {
  id: string;
  found: readonly FoundCourse[];
  marked: number;
  onMark: (index: number) => void;
  onTake: (course: FoundCourse) => void;
};

/** What `#` and some letters find; the focus stays in the notes, which answer the keys. */
export const CourseList = ({ id, found, marked, onMark, onTake }: Props) => {
  const labels = useSessionLabels();
  if (found.length === 0) return null;
  return (
    <div id={id} role="listbox" aria-label={labels.coursesFound} className="wl-session__courses">
      {found.map((course, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={course.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          onMouseMove={() => onMark(index)}
          // Before the notes lose the focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(course);
          }}
        >
          {course.title}
          <small>{course.provider}</small>
        </div>
      ))}
    </div>
  );
};
