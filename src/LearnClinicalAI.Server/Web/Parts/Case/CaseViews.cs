using Microsoft.AspNetCore.Components;

namespace LearnClinicalAI.Server.Web.Parts.Case;

/// <summary>The three places of the case screen. On a phone one is shown at a time.</summary>
public enum CasePlace
{
    Chart,
    Conversation,
    Actions,
}

/// <summary>What stands above the three places.</summary>
/// <param name="Title">Of the case.</param>
/// <param name="Patient">Name as the learner knows it.</param>
/// <param name="About">For example <c>58 years, male</c>.</param>
/// <param name="Setting">Where it happens.</param>
/// <param name="State">How the patient looks now, in words.</param>
/// <param name="StateTone">Neutral, Warning or Bad.</param>
/// <param name="Clock">Simulated time of day, for example <c>02:52</c>.</param>
/// <param name="Elapsed">For example <c>12 of 120 min</c>.</param>
/// <param name="Mode">Practice, assessment or exam, in words.</param>
/// <param name="WallTime">What is left on the wall's clock where the mode is timed.</param>
/// <param name="ExitHref">Where leaving leads; the run stays open.</param>
public sealed record CaseHeadView(
    string Title,
    string Patient,
    string About,
    string Setting,
    string State,
    Tone StateTone,
    string Clock,
    string Elapsed,
    string Mode,
    string? WallTime,
    string ExitHref
);

/// <summary>What the encounter has cost so far; the amounts as they are to be read.</summary>
public sealed record ReceiptView(string Time, string Cost, string Harm, IReadOnlyList<ReceiptLine> Lines);

public sealed record ReceiptLine(string Minute, string Text, string? Time, string? Cost, string? Harm = null);

public enum ChatSpeaker
{
    /// <summary>The learner.</summary>
    Doctor,

    /// <summary>Who answers: patient, parent, carer, interpreter or colleague.</summary>
    Patient,

    /// <summary>What happened: an examination, an order, a result, a change of state.</summary>
    Event,

    /// <summary>A hint, a caught identifier: the course speaks, not the case.</summary>
    Course,
}

/// <summary>One line of the conversation.</summary>
/// <param name="Id">Unique on the page and stable; a turn sent by script is merged by it.</param>
/// <param name="At">Simulated time, for example <c>02:52</c>.</param>
/// <param name="Icon">For an event.</param>
/// <param name="Href">Where an event leads, for example its result.</param>
public sealed record ChatLine(
    string Id,
    ChatSpeaker Speaker,
    string Name,
    string Text,
    string? At = null,
    string? Icon = null,
    string? Href = null,
    string? LinkText = null
);

/// <summary>How a figure stands to its range. Shown as a word and a sign beside the colour.</summary>
public enum ValueFlag
{
    None,
    Low,
    High,
    CriticalLow,
    CriticalHigh,
    Abnormal,
}

/// <summary>The vital signs at one moment.</summary>
/// <param name="At">For example <c>02:52</c>.</param>
/// <param name="State">The state's description, if there is one.</param>
public sealed record VitalsView(IReadOnlyList<VitalView> Items, string At, string? State = null);

/// <param name="Name">In full, for screen readers and the tooltip.</param>
/// <param name="Short">For example <c>HR</c>.</param>
/// <param name="Change">For example <c>was 104</c>.</param>
public sealed record VitalView(
    string Name,
    string Short,
    string Value,
    string Unit,
    ValueFlag Flag = ValueFlag.None,
    string? Change = null
);

public enum MediaKind
{
    Picture,

    /// <summary>On millimetre paper.</summary>
    Ecg,

    /// <summary>On black, as on a viewing screen.</summary>
    Radiograph,
}

public sealed record MediaView(string Src, string Alt, MediaKind Kind = MediaKind.Picture, string? Caption = null);

/// <summary>A result, a finding on examination, or one that is still awaited.</summary>
/// <param name="Kind">For example <c>Blood test</c> or <c>Examination</c>.</param>
/// <param name="At">When it came, or was asked for.</param>
/// <param name="DueAt">When it is expected; null once it is here.</param>
/// <param name="IsNew">Came with the last turn.</param>
public sealed record ResultView(
    string Id,
    string Name,
    string Kind,
    string At,
    string? DueAt = null,
    string? Text = null,
    IReadOnlyList<ResultValueView>? Values = null,
    MediaView? Media = null,
    bool IsNew = false
);

public sealed record ResultValueView(
    string Name,
    string Value,
    string Unit,
    string Range,
    ValueFlag Flag = ValueFlag.None
);

/// <summary>A document of the chart.</summary>
/// <param name="Body">Rendered by the server from Markdown without HTML.</param>
public sealed record DocumentView(
    string Id,
    string Title,
    string Kind,
    string Date,
    string? Author,
    MarkupString? Body,
    bool Open = false
);

public enum CopilotAnswer
{
    Open,
    Accepted,
    Edited,
    Rejected,
}

/// <summary>Which AI speaks and what its label says.</summary>
/// <param name="Kind">For example <c>Chat assistant</c>.</param>
/// <param name="Performance">The stated performance, as on the label.</param>
public sealed record CopilotToolView(
    string Id,
    string Name,
    string Kind,
    string Performance,
    string IntendedUse,
    bool CoveredForPatientData
);

/// <summary>One output of an AI tool and what the learner did with it.</summary>
/// <param name="Body">Rendered by the server from Markdown without HTML.</param>
/// <param name="PlainText">What the learner edits.</param>
/// <param name="AnswerText">The learner's edited text or reason.</param>
public sealed record CopilotCardView(
    string Id,
    CopilotToolView Tool,
    string Title,
    MarkupString Body,
    string PlainText,
    string At,
    CopilotAnswer Answer,
    string? AnswerText,
    IReadOnlyList<CopilotCheckView> Checks,
    bool IsNew = false
);

/// <summary>A way to check an output.</summary>
/// <param name="Against">The value posted: <c>chart</c>, <c>patient</c> or <c>source</c>.</param>
/// <param name="Text">The place in words; once it was looked at, the document or source in which.</param>
/// <param name="Shows">What was seen; null until checked.</param>
public sealed record CopilotCheckView(string Against, string Text, string? Shows = null);

/// <summary>A document to write.</summary>
/// <param name="Steps">The fixed steps of a skill.</param>
/// <param name="Text">The last version, or what was typed and could not be saved.</param>
/// <param name="SavedWords">How many words the last version has; null before the first.</param>
public sealed record WritingDeskView(
    string Id,
    string Title,
    string Brief,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> Checklist,
    int? MaxWords,
    int MaxLength,
    string? Text,
    int? SavedWords
);

/// <summary>Where the forms of the case screen go. One of the two is set: an address, or the page's own form of that name.</summary>
/// <param name="TurnId">Made for this page: sent twice, it counts once. Posted as <c>turnId</c>.</param>
public sealed record TurnTarget(Guid TurnId, string? Action = null, string? FormName = null);
