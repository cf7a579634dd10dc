using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LearnClinicalAI.Certificates;
using LearnClinicalAI.Server.Features.Certificates;
using LearnClinicalAI.Server.Tests.Credit;
using LearnClinicalAI.Server.Tests.Ground;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnClinicalAI.Server.Tests.Certificates;

public sealed class CertificateTests(Grounds grounds)
{
    [Theory, OnBothDatabases]
    public async Task The_file_is_the_same_at_each_download_and_verifies_with_the_published_keys_alone(
        Database database
    )
    {
        var host = await grounds.SharedAsync(database);
        var (visitor, id) = await ClaimedAsync(host);
        using var _ = visitor;
        Assert.SkipUnless(CertificatePdf.Probe().IsThere, "Cairo and Pango are not installed.");

        var first = await BytesAsync(visitor, $"/certificates/{id}/pdf");
        var second = await BytesAsync(visitor, $"/certificates/{id}/pdf");
        using var stranger = host.Visitor();
        using var jwks = await stranger.GetApiAsync("/.well-known/jwks.json");
        var keys = KeySet.Read(
            await jwks.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            out var error
        );

        Assert.Null(error);
        Assert.Equal(first, second);
        var valid = Assert.IsType<Verification.Valid>(CertificateSignature.Verify(first, keys!));
        Assert.Equal(visitor.Person!.FullName, valid.Facts.LearnerName);
        Assert.EndsWith($"/verify/{id}", valid.Facts.VerifyUrl, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_forged_file_is_told_from_the_true_record(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var (visitor, id) = await ClaimedAsync(host);
        using var _ = visitor;
        Assert.SkipUnless(CertificatePdf.Probe().IsThere, "Cairo and Pango are not installed.");
        var file = await BytesAsync(visitor, $"/certificates/{id}/pdf");
        byte[] forged = [.. file];
        forged[forged.Length / 2] ^= 1;

        await using var scope = host.Services.CreateAsyncScope();
        var verify = scope.ServiceProvider.GetRequiredService<VerifyCertificate>();
        var genuine = await verify.CheckAsync(file, TestContext.Current.CancellationToken);
        var other = await verify.CheckAsync(forged, TestContext.Current.CancellationToken);

        Assert.IsType<Verification.Valid>(genuine.Signature);
        Assert.Equal(id, genuine.Record?.Id);
        Assert.IsType<Verification.Altered>(other.Signature);
        Assert.Null(other.Record);
    }

    [Theory, OnBothDatabases]
    public async Task Anybody_sees_on_the_verify_page_what_the_certificate_says_and_nothing_more(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var (visitor, id) = await ClaimedAsync(host);
        using var _ = visitor;
        using var stranger = host.Visitor();

        await stranger.SeeAsync($"/verify/{id}");
        var text = stranger.Page.Body!.TextContent;

        Assert.Contains(visitor.Person!.FullName, text);
        Assert.Contains("Foundations of clinical AI", text);
        Assert.Contains("0.50 CPD hour", text);
        Assert.Contains("This certificate is valid.", text);
        Assert.DoesNotContain(visitor.Person.Email, text);
        using var api = await stranger.GetApiAsync($"/api/v1/verify/{CertificateId.Grouped(id).ToLowerInvariant()}");
        var body = await api.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("valid", body.GetProperty("state").GetString());
    }

    [Theory, OnBothDatabases]
    public async Task Unknown_and_malformed_numbers_get_the_same_page(Database database)
    {
        var host = await grounds.SharedAsync(database);
        using var stranger = host.Visitor();

        await stranger.OpenAsync("/verify/70000000000000000000000000");
        var unknown = (stranger.Status, stranger.Page.QuerySelector("[role=alert]")?.TextContent.Trim());
        await stranger.OpenAsync("/verify/none");
        var malformed = (stranger.Status, stranger.Page.QuerySelector("[role=alert]")?.TextContent.Trim());

        Assert.Contains("There is no certificate with this number.", unknown.Item2);
        Assert.Equal(unknown, malformed);
    }

    [Theory, OnBothDatabases]
    public async Task Trying_out_numbers_is_slowed_down(Database database)
    {
        await using var host = await grounds.FreshAsync(
            database,
            ("RateLimits:Enabled", "true"),
            ("RateLimits:VerifyPerMinute", "3")
        );
        using var stranger = host.Visitor();

        for (var i = 0; i < 3; i++)
            await stranger.OpenAsync($"/verify/7000000000000000000000000{i}");
        await stranger.OpenAsync("/verify/70000000000000000000000009");

        Assert.Equal(HttpStatusCode.TooManyRequests, stranger.Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_transcript_as_a_table_holds_no_formula(Database database)
    {
        var host = await grounds.SharedAsync(database);
        var (visitor, id) = await ClaimedAsync(host);
        using var _ = visitor;
        await host.InDatabaseAsync(async db =>
        {
            var row = await db.Certificates.AsNoTracking().SingleAsync(c => c.Id == id);
            var facts = CertificateFacts.FromJson(row.FactsJson)! with { ActivityTitle = "=HYPERLINK(\"x\")" };
            return await db
                .Certificates.Where(c => c.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.FactsJson, facts.ToJson()));
        });

        using var answer = await visitor.GetApiAsync("/transcript.csv");
        var csv = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", csv);
        Assert.Contains(",0.5,", csv);
    }

    private static async Task<(Visitor Visitor, string Id)> ClaimedAsync(LearnHost host)
    {
        var visitor = await host.AtTheEndAsync();
        using var answer = await visitor.PostApiAsync(
            "/api/v1/courses/foundations/claim",
            new { creditType = "cpd-hours", amount = "0.5" }
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return (visitor, body.GetProperty("certificateId").GetString()!);
    }

    private static async Task<byte[]> BytesAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.GetApiAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
