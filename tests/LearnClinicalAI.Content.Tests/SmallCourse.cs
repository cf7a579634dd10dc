using System.Text;

namespace LearnClinicalAI.Content.Tests;

/// <summary>A course as small as one can be that has nothing wrong with it, and ways to break it.</summary>
internal sealed class SmallCourse
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public SmallCourse()
    {
        With("course.yaml", CourseYaml);
        With("glossary.yaml", "- { term: automation bias, definition: Leaning on a machine too much. }\n");
        With("design.md", "# Design\n\nNotes.\n");
        With("lessons/01-first.md", Lesson);
        With("quizzes/01-first.yaml", Quiz);
        With(
            "media/bars.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Bars</title><rect width=\"1\" height=\"1\"/></svg>"
        );
    }

    public IReadOnlyList<ContentFile> Files => [.. files.Select(file => new ContentFile(file.Key, file.Value))];

    public SmallCourse With(string path, string text)
    {
        files[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    /// <summary>Replaces the one place where <paramref name="old"/> stands.</summary>
    public SmallCourse Change(string path, string old, string now)
    {
        var text = Encoding.UTF8.GetString(files[path]);
        Assert.Equal(2, text.Split(old).Length);
        return With(path, text.Replace(old, now));
    }

    public ReadResult<CourseFolder> Read() =>
        CourseReader.Read(
            "small-course",
            Files,
            new Neighbours(new HashSet<string> { "small-case" }, new HashSet<string> { "small-course" })
        );

    private const string CourseYaml = """
        id: 8d1f3c6e-52a7-4b0e-9c48-7e6a1d2b9f35
        format: 1
        title: A small course
        summary: For a test.
        language: en
        audience: Doctors
        objectives:
          - { id: o1, text: Know what it is. }
        status: ready
        learningFormat: enduring-material
        passMark: 0.8
        difficulty: 2
        difficultyNote: Easy.
        credit: { type: participation }
        release: 2026-02-28
        expires: 2029-02-28
        people:
          - { name: A. Author, credentials: MD, role: author, relationships: [] }
        commercialSupport: []
        aiDisclosure: None.
        hardware: A browser.
        contact: The office.
        licence: CC-BY-4.0
        review: pending
        sources:
          - { id: some-2025, text: "Some S. A trial. Journal 2025.", year: 2025, url: "https://journal.example/1" }
        steps:
          - { id: first, kind: lesson, file: lessons/01-first.md, title: First, minutes: 5, module: One }
          - { id: quiz-1, kind: quiz, file: quizzes/01-first.yaml, title: Quiz, minutes: 5 }
          - { id: play, kind: case, case: small-case, title: Case, minutes: 10, require: completed }
          - { id: promise, kind: attestation, text: I have read the policy., title: Policy }
          - { id: evaluation, kind: evaluation, title: Evaluation, minutes: 5 }
        """;

    private const string Lesson = """
        ---
        title: The first lesson
        objectives: [o1]
        sources: [some-2025]
        ---

        ## What it is

        It is called [[Automation bias]].[^some-2025] So it was seen.[^some-2025]

        ![Two bars, one higher.](media/bars.svg "The bars.")

        > [!NOTE] Mind this
        > A note with **weight**.

        | a | b |
        |---|---|
        | 1 | 2 |

        :::check
        question: Which is it?
        - [ ] The one — No, the other.
        - [x] The other — Right. That one.
        :::

        ## What it is

        See [the site](https://example.org) or [below](#below).
        """;

    private const string Quiz = """
        title: Quiz
        attempts: 2
        minutes: 10
        shuffle: true
        draw: 0
        cooldownMinutes: 0
        passMark: 0.8
        review: after-submit
        questions:
          - id: q1
            type: single
            stem: Which is it?
            objective: o1
            difficulty: 2
            sources: [some-2025]
            points: 1
            options:
              - { id: a, text: This one here, correct: true, feedback: Yes. }
              - { id: b, text: That one there, correct: false, feedback: No. }
            explanation: Because.
          - { id: q2, type: numeric, stem: How many?, objective: o1, answer: 12, tolerance: 0.5, unit: "%", explanation: Counted. }
          - { id: q3, type: short-text, stem: Its name?, objective: o1, accept: [ bias ], explanation: Named. }
          - { id: q4, type: matching, stem: Match., objective: o1, pairs: [ { id: x, left: A, right: B }, { id: y, left: C, right: D } ], explanation: So. }
          - { id: q5, type: ordering, stem: Order., objective: o1, items: [ { id: x, text: First }, { id: y, text: Then } ], explanation: So. }
          - { id: q6, type: true-false, stem: It is so., objective: o1, answer: true, feedback: { true: "Yes.", false: "No." } }
          - { id: q7, type: essay, stem: Discuss., objective: o1 }
          - { id: q8, type: image, stem: What is shown?, objective: o1, image: media/bars.svg, alt: Two bars., options: [ { id: a, text: Bars, correct: true, feedback: Yes. }, { id: b, text: Pies, feedback: No. } ] }
          - { id: q9, type: multiple, stem: Which apply?, objective: o1, options: [ { id: a, text: One, correct: true, feedback: Yes. }, { id: b, text: Two, correct: true, feedback: Yes. } ] }
        """;
}
