using System.Text.Json.Serialization;

namespace LearnClinicalAI.Simulation;

/// <summary>What the learner does. Each act becomes events or a <see cref="Refusal"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Examine), "examine")]
[JsonDerivedType(typeof(Order), "order")]
[JsonDerivedType(typeof(Treat), "treat")]
[JsonDerivedType(typeof(Wait), "wait")]
[JsonDerivedType(typeof(AskTool), "askTool")]
[JsonDerivedType(typeof(Request), "request")]
[JsonDerivedType(typeof(Check), "check")]
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(CommitProvisional), "provisional")]
[JsonDerivedType(typeof(CommitFinal), "commit")]
[JsonDerivedType(typeof(Write), "write")]
[JsonDerivedType(typeof(TakeHint), "hint")]
[JsonDerivedType(typeof(End), "end")]
public abstract record Act
{
    private Act() { }

    public sealed record Say(string Text) : Act;

    public sealed record Open(string Document) : Act;

    /// <param name="Consent">Leave was asked with it. Leave asked in the talk before counts as well.</param>
    /// <param name="Chaperone">A chaperone was called to it.</param>
    public sealed record Examine(string Exam, bool Consent = false, bool Chaperone = false) : Act;

    public sealed record Order(string Investigation) : Act;

    public sealed record Treat(string Treatment, decimal? Dose, string? Unit, string? Route) : Act;

    public sealed record Wait(decimal Minutes) : Act;

    /// <summary>Asks a tool for an output by its id, or in words (<paramref name="Text"/>) by its request wordings.</summary>
    public sealed record AskTool(string Tool, string Text) : Act;

    public sealed record Request(string Output) : Act;

    public sealed record Check(string Output, string Against) : Act;

    public sealed record Answer(string Output, string How, string? Text) : Act;

    public sealed record CommitProvisional(string Diagnosis, IReadOnlyList<string> Differential, string Plan) : Act;

    public sealed record CommitFinal(string Diagnosis, IReadOnlyList<string> Differential, string Plan) : Act;

    public sealed record Write(string Document, string Text) : Act;

    /// <summary>Asks for a nudge, in practice.</summary>
    public sealed record TakeHint : Act;

    public sealed record End(string How) : Act;
}

/// <summary>Why an act was not done. Nothing changed, no time passed.</summary>
public enum Refusal
{
    AlreadyEnded,
    NothingSaid,
    TooLong,
    UnknownDocument,
    UnknownExamination,
    UnknownInvestigation,
    AlreadyOrdered,
    UnknownTreatment,
    DoseMissing,
    DoseNotPositive,
    UnitNotKnown,
    RouteMissing,
    UnknownRoute,
    WaitOutOfRange,
    UnknownTool,
    UnknownOutput,
    NotShownYet,
    UnknownAnswer,
    EditMissing,
    UnknownCheck,
    DiagnosisMissing,
    ProvisionalAlreadyMade,
    ProvisionalMissing,
    AlreadyCommitted,
    NotCommitted,
    UnknownEnd,
    OnlyInPractice,
    NoHintLeft,
    NothingToTakeBack,
}
