using System.Text;

namespace LearnClinicalAI.Certificates.Tests;

public sealed class DrawingTests
{
    [Fact]
    public void The_libraries_that_draw_are_there()
    {
        var support = CertificatePdf.Probe();

        Assert.True(support.IsThere, support.Message);
        Assert.DoesNotContain('\n', support.Message);
    }

    [Fact]
    public void A_missing_library_is_named_with_the_package_that_brings_it_in_one_line()
    {
        var support = CertificatePdf.Support("libpango-1.0.so.0");

        Assert.False(support.IsThere);
        Assert.Contains("libpango-1.0.so.0", support.Message);
        Assert.Contains("libpangocairo-1.0-0", support.Message);
        Assert.DoesNotContain('\n', support.Message);
    }

    [Theory]
    [InlineData(PaperSize.A4, "841.89 x 595.276 pts (A4)")]
    [InlineData(PaperSize.Letter, "792 x 612 pts (letter)")]
    public void It_is_one_tagged_landscape_page_with_a_title(PaperSize paper, string size)
    {
        var info = Poppler.Info(CertificatePdf.Draw(Samples.Physician, Samples.Design with { Paper = paper }));

        Assert.Contains("Tagged:          yes", info);
        Assert.Contains("Title:           Certificate of Completion: Amara N. Okafor-Lindqvist", info);
        Assert.Contains("Author:          Northlake Teaching Hospital", info);
        Assert.Contains("Pages:           1", info);
        Assert.Contains($"Page size:       {size}", info);
    }

    [Fact]
    public void It_says_its_language_and_what_the_code_is_called()
    {
        var pdf = Encoding.Latin1.GetString(
            CertificatePdf.Draw(Samples.Physician with { Language = "zh-Hant" }, Samples.Design)
        );

        Assert.Contains($"/Lang <{Convert.ToHexString("zh-Hant"u8)}>", pdf);
        Assert.Contains("/MarkInfo << /Marked true >>", pdf);
        Assert.Contains("/DisplayDocTitle true", pdf);
        Assert.Contains(
            $"/Alt <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Samples.Labels.QrCode))}>",
            pdf
        );
    }

    [Fact]
    public void It_reads_in_order_from_the_provider_to_the_key()
    {
        var structure = Poppler.Structure(CertificatePdf.Draw(Samples.Physician, Samples.Design));
        string[] order =
        [
            "Document",
            "Northlake Teaching Hospital",
            "H1",
            "Certificate of Completion",
            "This certifies that",
            "Amara N. Okafor-Lindqvist, MD",
            "has successfully completed",
            "Foundations of Clinical AI: Capabilities, Limits and Oversight",
            "Enduring material  ·  Online  ·  Completed on November 3, 2026",
            "and is awarded",
            "1.50 AMA PRA Category 1 Credits™",
            "is accredited by the Accreditation Council for Continuing Medical Education (ACCME) to provide continuing medical education",
            "commensurate with the extent of their participation",
            "Figure",
            "Verify this certificate",
            "Link",
            Samples.Physician.VerifyUrl,
            CertificateId.Grouped(Samples.Physician.Id),
            "Issued November 4, 2026",
            "Activity version 1.2",
            "Activity ID 012345678",
            "Released September 1, 2026",
            "Expires August 31, 2029",
            $"Key {Samples.Key.Id}",
        ];
        var at = 0;
        foreach (var part in order)
        {
            at = structure.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(at >= 0, $"\"{part}\" is missing or out of order:\n{structure}");
        }
    }

    [Fact]
    public void A_participation_certificate_awards_nothing()
    {
        var text = Poppler.Text(CertificatePdf.Draw(Samples.Participation, Samples.ParticipationDesign));

        Assert.Contains("participated in", text);
        Assert.Contains("The activity was designated for 4.00 AMA PRA Category 1 Credits™.", text);
        Assert.DoesNotContain("awarded", text);
    }

    [Fact]
    public void A_sample_says_so_first_and_another_certificate_never()
    {
        var sample = Poppler.Structure(CertificatePdf.Draw(Samples.Physician with { Sample = true }, Samples.Design));

        Assert.InRange(
            sample.IndexOf("SAMPLE", StringComparison.Ordinal),
            0,
            sample.IndexOf("Northlake", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("SAMPLE", Poppler.Text(CertificatePdf.Draw(Samples.Physician, Samples.Design)));
    }

    [Fact]
    public void The_same_facts_draw_the_same_file_and_fonts_are_embedded()
    {
        var pdf = CertificatePdf.Draw(Samples.Physician, Samples.Design);

        Assert.Equal(pdf, CertificatePdf.Draw(Samples.Physician, Samples.Design));
        Assert.DoesNotContain(" no  ", Poppler.Fonts(pdf));
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var bare = Samples.Physician with
        {
            Degree = null,
            Location = null,
            ProviderContact = null,
            AccreditorActivityId = null,
            ReleasedOn = null,
            ExpiresOn = null,
            Statements = [],
        };
        var text = Poppler.Text(CertificatePdf.Draw(bare, Samples.Design));

        Assert.Contains("Amara N. Okafor-Lindqvist\n", text);
        Assert.DoesNotContain("Activity ID", text);
        Assert.DoesNotContain("Expires", text);
    }

    [Fact]
    public void Dates_are_Gregorian_and_in_the_words_of_the_language()
    {
        Assert.Contains("3 novembre 2026", Text("fr-FR", "d MMMM yyyy"));
        Assert.Contains("2026年11月3日", Text("zh-Hant", "yyyy年M月d日"));
        Assert.Contains("2026", Text("fa-IR", "d MMMM yyyy"));
        Assert.Contains("2026", Text("th-TH", "d MMMM yyyy"));
        Assert.Contains("November 2026", Text("no-such-language", "d MMMM yyyy"));
    }

    [Fact]
    public void Everything_stays_on_the_page_however_much_there_is()
    {
        var full = Samples.Physician with
        {
            LearnerName = string.Join(' ', Enumerable.Repeat("Wilhelmina Konstantinopolska", 11)),
            ActivityTitle = string.Join(
                ' ',
                Enumerable.Repeat("Advanced Practice in Clinical Artificial Intelligence", 6)
            ),
            Statements = [.. Enumerable.Repeat(Samples.Physician.Statements[1], 9)],
        };
        Signatory[] signatories =
        [
            new("Dr. A. One", "Director"),
            new("Dr. B. Two", "Chair"),
            new("Dr. C. Three", "Dean"),
        ];
        var pdf = CertificatePdf.Draw(full, Samples.Design with { Signatories = signatories });

        Assert.Equal(11, Poppler.Words(pdf).Count(word => word.Text == "Wilhelmina"));
        Assert.All(
            Poppler.Words(pdf),
            word =>
                Assert.True(
                    word.Left >= 26 && word.Right <= 816 && word.Top >= 26 && word.Bottom <= 569,
                    $"{word} is off the page"
                )
        );
    }

    [Fact]
    public void A_logo_and_signatures_are_drawn_and_broken_ones_left_out()
    {
        var plain = CertificatePdf.Draw(Samples.Physician, Samples.Design);
        var logo = CertificatePdf.Draw(
            Samples.Physician,
            Samples.Design with
            {
                LogoPng = Convert.FromBase64String(TinyPng),
            }
        );
        var broken = CertificatePdf.Draw(Samples.Physician, Samples.Design with { LogoPng = "no picture"u8.ToArray() });
        byte[] truncated = Convert.FromBase64String(TinyPng)[..40];

        Assert.Contains("/Subtype /Image", Encoding.Latin1.GetString(logo));
        Assert.Equal(plain, broken);
        Assert.Equal(plain, CertificatePdf.Draw(Samples.Physician, Samples.Design with { LogoPng = truncated }));
        Assert.Contains(
            "Dr. Helena Brandt",
            Poppler.Text(
                CertificatePdf.Draw(
                    Samples.Physician,
                    Samples.Design with
                    {
                        Signatories = [new("Dr. Helena Brandt", "Director", Convert.FromBase64String(TinyPng))],
                    }
                )
            )
        );
    }

    [Fact]
    public void A_small_picture_that_claims_to_be_huge_is_left_out()
    {
        var huge = Convert.FromBase64String(TinyPng);
        huge[16] = 0x7F;

        Assert.Equal(
            CertificatePdf.Draw(Samples.Physician, Samples.Design),
            CertificatePdf.Draw(Samples.Physician, Samples.Design with { LogoPng = huge })
        );
    }

    // one pixel
    private const string TinyPng =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static string Text(string language, string format) =>
        Poppler.Text(
            CertificatePdf.Draw(
                Samples.Physician with
                {
                    Language = language,
                },
                Samples.Design with
                {
                    Labels = Samples.Labels with { DateFormat = format },
                }
            )
        );
}
