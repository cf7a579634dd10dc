namespace LearnClinicalAI.Server.Web.Parts;

/// <summary>One step of the way to this page; without address it is the page itself.</summary>
public sealed record Crumb(string Text, string? Href = null);

/// <summary>One choice of a select or a group.</summary>
/// <param name="Note">A second line under the choice; not shown in a select.</param>
public sealed record FieldOption(string Value, string Text, string? Note = null, bool Disabled = false);

/// <summary>What is wrong with a form.</summary>
/// <param name="Field">The name of the field it belongs to; null for the form as a whole.</param>
public sealed record FormError(string? Field, string Message);

public enum FieldType
{
    Text,
    Email,
    Password,
    Number,
    Date,
    Time,
    DateTime,
    Search,
    Tel,
    Url,
    File,
    TextArea,
    Select,

    /// <summary>One box, ticked or not; posts <c>true</c>.</summary>
    Checkbox,

    /// <summary>Several boxes of one name; each ticked one posts its value.</summary>
    Checkboxes,
    Radios,
}

public enum ButtonKind
{
    /// <summary>The one thing this page is for.</summary>
    Primary,
    Secondary,

    /// <summary>No frame, for what stands beside something more important.</summary>
    Quiet,

    /// <summary>Destroys something.</summary>
    Danger,
}

public enum StepState
{
    Open,
    Done,
    Locked,

    /// <summary>Tried and not passed; may be tried again.</summary>
    Again,

    /// <summary>Shown to somebody who is not on the course: nothing is said of its state.</summary>
    Listed,
}

/// <summary>One step of a list of steps.</summary>
/// <param name="Detail">What is still missing, or what it is about.</param>
/// <param name="Meta">Kind and length, for example <c>Lesson · 12 min</c>.</param>
/// <param name="Current">Where the learner left off.</param>
public sealed record StepView(
    string Title,
    StepState State,
    string? Href = null,
    string? Detail = null,
    string? Meta = null,
    string? Icon = null,
    bool Current = false
);

public sealed record TabLink(string Text, string Href, bool Current = false, int? Count = null);

/// <summary>A term and what it is here.</summary>
public sealed record FactRow(string Term, string? Value);

/// <summary>One point of a line.</summary>
/// <param name="Tone">Neutral is not marked.</param>
public sealed record PlotPoint(double At, double Value, Tone Tone = Tone.Neutral);

/// <summary>One bar of a plot.</summary>
/// <param name="Value">In the plot's unit; negative bars go to the other side.</param>
/// <param name="Text">The figure as it is to be read.</param>
/// <param name="Low">Lower end of the interval around the value, if there is one.</param>
/// <param name="High">Upper end of the interval around the value.</param>
public sealed record PlotBar(
    string Label,
    double Value,
    string Text,
    double? Low = null,
    double? High = null,
    Tone Tone = Tone.Accent
);
