using LearnClinicalAI.Certificates;
using Microsoft.Playwright;

namespace LearnClinicalAI.Browser.Tests.Journeys;

/// <summary>From a completed course to a certificate that a stranger can verify.</summary>
internal sealed class Certificate(IPage page, Looks looks)
{
    private ILocator Main => page.GetByRole(AriaRole.Main);

    /// <summary>Claims half an hour of the designated CPD hours and opens the certificate.</summary>
    public async Task ClaimAsync()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Claim your credit" }).ClickAsync();
        await looks.AtAsync("claim");
        var hours = Main.GetByRole(AriaRole.Region, new() { Name = "CPD hours" });
        await hours.GetByLabel("Credit that you claim").SelectOptionAsync("0.50");
        await hours.GetByRole(AriaRole.Button, new() { Name = "Claim credit" }).ClickAsync();
        await Assertions.Expect(Main).ToContainTextAsync("your certificate is ready");
        await looks.AtAsync("credit awarded");
        await Main.GetByRole(AriaRole.Link, new() { Name = "Your certificate" }).ClickAsync();
        await Assertions.Expect(Main).ToContainTextAsync("Ada Okafor, MD");
        await looks.AtAsync("certificate");
    }

    /// <summary>The file, and the address in its QR code as its signature vouches for it.</summary>
    public async Task<(string File, string Address)> DownloadAsync()
    {
        var link = Main.GetByRole(AriaRole.Link, new() { Name = "Download the certificate (PDF)" });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var file = await download.PathAsync();
        var keys = await page.APIRequest.GetAsync("/.well-known/jwks.json");
        var published = KeySet.Read(await keys.TextAsync(), out var error);
        Assert.Null(error);
        var signature = CertificateSignature.Verify(await File.ReadAllBytesAsync(file), published!);
        return (file, Assert.IsType<Verification.Valid>(signature).Facts.VerifyUrl);
    }

    public async Task FindInTranscriptAsync(string courseTitle)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Credit", Exact = true }).Last.ClickAsync();
        await Assertions
            .Expect(Main.GetByRole(AriaRole.Row).Filter(new() { HasText = courseTitle }))
            .ToContainTextAsync("0.50");
        await looks.AtAsync("transcript");
        var table = Main.GetByRole(AriaRole.Link, new() { Name = "Download as a table (CSV)" });
        var download = await page.RunAndWaitForDownloadAsync(() => table.ClickAsync());
        Assert.Contains(courseTitle, await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }

    /// <summary>What a stranger sees who scans the code, and who then gives the file itself.</summary>
    public async Task VerifyAsync(string address, string file)
    {
        await page.GotoAsync(address);
        await Assertions.Expect(Main).ToContainTextAsync("This certificate is valid.");
        await Assertions.Expect(Main).ToContainTextAsync("Ada Okafor");
        await looks.AtAsync("verify");
        var content = await File.ReadAllBytesAsync(file);
        await CheckFileAsync(content);
        await Assertions.Expect(Main).ToContainTextAsync("The signature is genuine");
        content[content.Length / 2] ^= 1;
        await CheckFileAsync(content);
        await Assertions.Expect(Main).ToContainTextAsync("The file was altered after it was signed");
        await looks.AtAsync("verify an altered file");
    }

    private async Task CheckFileAsync(byte[] content)
    {
        await page.GetByLabel("Certificate (PDF)")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "certificate.pdf",
                    MimeType = "application/pdf",
                    Buffer = content,
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();
    }
}
