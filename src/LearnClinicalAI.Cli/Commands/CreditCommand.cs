using System.CommandLine;
using System.Globalization;
using LearnClinicalAI.Content;
using LearnClinicalAI.Credit;
using LearnClinicalAI.Learning;

namespace LearnClinicalAI.Cli.Commands;

/// <summary><c>lcai credit estimate</c>: how long a course takes and what credit that is, by each published method.</summary>
internal static class CreditCommand
{
    private sealed record Method(
        string Name,
        bool HasEvidence,
        decimal Minutes,
        IReadOnlyDictionary<string, decimal?> Credits,
        IReadOnlyList<Figure> Figures,
        string Note
    );

    private sealed record Report(string Course, IReadOnlyList<Method> Methods, int PlannedMinutes);

    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("COURSE_DIR");
        var pilot = new Option<string?>("--pilot") { Description = "Minutes of pilot runs, as in 61,58.5,72,49,66." };
        var json = new Option<bool>("--json");
        var estimate = new Command("estimate", "Minutes and credits by method, with the figures that went in.")
        {
            folder,
            pilot,
            json,
        };
        estimate.SetAction(parsed =>
            Run(parsed.GetRequiredValue(folder), parsed.GetValue(pilot), parsed.GetValue(json), terminal)
        );
        return new Command("credit", "Time and credit of a course.") { estimate };
    }

    private static int Run(string path, string? pilot, bool json, Terminal terminal)
    {
        if (Given.Course(path, terminal) is not { } folder)
        {
            return ExitCodes.FoundErrors;
        }
        var cases = folder.Course.Steps.Count(step => step.Kind == StepKind.Case);
        var report = new Report(
            folder.Course.Slug,
            [
                Of(
                    CourseTime.OfText(folder),
                    $"lessons and quizzes; {Counted(cases, "case")} not in it, since the formula does not hold for a conversation"
                ),
                Of(TimeEstimates.MediaDuration([]), "the format has no recordings"),
                Of(TimeEstimates.Pilot(PilotSeconds(pilot)), "median of the whole course, cases and all"),
            ],
            folder.Course.Steps.Sum(step => step.Minutes)
        );
        if (json)
        {
            terminal.Out.WriteLine(Json.Write(report));
        }
        else
        {
            Print(report, terminal.Out);
        }
        return ExitCodes.Fine;
    }

    private static Method Of(TimeEstimate estimate, string note) =>
        new(
            Words(estimate.Method),
            estimate.HasEvidence,
            Math.Round(estimate.Minutes, 5),
            CreditTypes
                .Shipped.Where(type => type.HasUnits)
                .ToDictionary(
                    type => type.Id,
                    type => estimate.HasEvidence ? CreditRounding.FromSeconds(type, estimate.Seconds)?.Units : null
                ),
            estimate.Figures,
            note
        );

    private static void Print(Report report, TextWriter output)
    {
        foreach (var method in report.Methods)
        {
            var figures = string.Join(
                ", ",
                method.Figures.Select(figure => $"{figure.Name} {Text(figure.Value)} {figure.Unit}".TrimEnd())
            );
            var credits = string.Join(
                ", ",
                method.Credits.Select(credit => $"{credit.Key} {(credit.Value is { } units ? Text(units) : "none")}")
            );
            output.WriteLine(
                method.HasEvidence
                    ? $"{method.Name}: {Text(method.Minutes)} min → {credits}"
                    : $"{method.Name}: not enough evidence"
            );
            output.WriteLine($"  {figures}");
            output.WriteLine($"  {method.Note}");
        }
        output.WriteLine($"planned by the author: {Text(report.PlannedMinutes)} min; nothing is computed from it");
    }

    private static IEnumerable<int> PilotSeconds(string? minutes) =>
        (minutes ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text =>
                decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var run)
                && run is > 0 and < 10_000
                    ? (int)(run * 60)
                    : throw new WrongUse($"--pilot takes minutes such as 61,58.5; \"{text}\" is none.")
            )
            .ToList();

    private static string Words(TimeMethod method) =>
        method switch
        {
            TimeMethod.Mergener => "mergener",
            TimeMethod.MediaDuration => "media-duration",
            _ => "pilot",
        };

    private static string Counted(int count, string what) => $"{Text(count)} {what}{(count == 1 ? " is" : "s are")}";

    private static string Text(decimal number) => number.ToString("0.#####", CultureInfo.InvariantCulture);
}
