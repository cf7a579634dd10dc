using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Certificates.Tests;

public sealed class NamesTests
{
    /// <summary>Invented names, one a line in names.txt.</summary>
    private static readonly string[] Names =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "names.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#')),
    ];

    [Fact]
    public void Two_hundred_names_in_every_script_are_printed_whole_and_readable()
    {
        Assert.True(Names.Length >= 200);
        var scattered = new ConcurrentBag<string>();
        Parallel.ForEach(
            Names,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            name =>
            {
                if (!Printed(name).Contains(Letters(name)))
                {
                    scattered.Add(name);
                }
            }
        );

        // poppler lays a few marks and joined letters beside the word that they stand on; all letters are there
        Assert.True(scattered.Count < Names.Length / 10, string.Join('\n', scattered));
        var rest = Sorted(Printed("")).ToList();
        Assert.All(
            scattered,
            name =>
                Assert.Equal(
                    string.Concat(Sorted(string.Concat(rest) + Letters(name))),
                    string.Concat(Sorted(Printed(name)))
                )
        );
    }

    [Theory]
    [InlineData('W', 300)]
    [InlineData('م', 300)]
    [InlineData('漢', 300)]
    [InlineData('न', 300)]
    public void Three_hundred_letters_are_printed_on_one_page(char letter, int length)
    {
        var (pdf, unknown) = CertificatePdf.DrawCounting(
            Samples.Physician with
            {
                LearnerName = new string(letter, length),
            },
            Samples.Design
        );

        Assert.Equal(0, unknown);
        Assert.Contains("Pages:           1", Poppler.Info(pdf));
    }

    [Theory]
    [InlineData("\u202EDM ,evE\u202C Mallory", "DM ,evE Mallory")]
    [InlineData("A\u200Bn\u200Ba Li", "Ana Li")]
    [InlineData("Аnnа Smith", "Аnnа Smith")]
    [InlineData("Robert'); DROP TABLE <b>names</b>", "Robert'); DROP TABLE <b>names</b>")]
    [InlineData("(\\\\) %%EOF endstream", "(\\\\) %%EOF endstream")]
    public void A_hostile_name_is_only_text(string name, string printed) =>
        Assert.Contains(Letters(printed), Printed(name));

    // the letters of the page that bears the name
    private static string Printed(string name)
    {
        var facts = Samples.Physician with { LearnerName = name, Degree = null };
        var (pdf, unknown) = CertificatePdf.DrawCounting(facts, Samples.Design);

        Assert.True(unknown == 0, $"No font shows all of {name}");
        return Letters(Poppler.Text(pdf));
    }

    // a reader gives presentation forms, spaces and hyphens in its own way; what counts is the letters
    private static string Letters(string text) =>
        string.Concat(
            text.Normalize(NormalizationForm.FormKC)
                .Where(letter =>
                    !char.IsWhiteSpace(letter)
                    && letter != '-'
                    && char.GetUnicodeCategory(letter) != UnicodeCategory.Format
                )
        );

    private static IEnumerable<char> Sorted(string text) => text.Normalize(NormalizationForm.FormD).Order();
}
