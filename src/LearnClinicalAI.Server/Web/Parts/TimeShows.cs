namespace LearnClinicalAI.Server.Web.Parts;

/// <summary>What of a moment is shown.</summary>
public enum TimeShows
{
    DateAndTime,
    Date,
    Time,
}
