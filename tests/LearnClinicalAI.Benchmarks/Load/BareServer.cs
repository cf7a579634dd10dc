using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LearnClinicalAI.Benchmarks.Load;

/// <summary>
/// What the product is measured against: the least that ASP.NET and PostgreSQL can do for the same work. Cookie sign-in,
/// as many queries in one round trip, a page of the same size; one insert for the posts.
/// </summary>
internal static class BareServer
{
    public static async Task RunAsync(string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var source = NpgsqlDataSource.Create(connectionString);
        await MakeTablesAsync(source);
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/health/live", static () => "live");
        app.MapPost("/sign-in", (Delegate)SignInAsync);
        app.MapGet("/page", (int queries, int bytes) => PageAsync(source, queries, bytes)).RequireAuthorization();
        app.MapGet("/open-page", (int queries, int bytes) => PageAsync(source, queries, bytes));
        app.MapPost("/insert", (HttpRequest request) => InsertAsync(source, request)).RequireAuthorization();
        await app.RunAsync();
    }

    private static async Task<IResult> SignInAsync(HttpContext context)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString())],
            CookieAuthenticationDefaults.AuthenticationScheme
        );
        await context.SignInAsync(new ClaimsPrincipal(identity));
        return Results.Ok();
    }

    private static async Task<IResult> PageAsync(NpgsqlDataSource source, int queries, int bytes)
    {
        if (queries > 0)
        {
            await using var batch = source.CreateBatch();
            for (var query = 0; query < queries; query++)
            {
                var command = new NpgsqlBatchCommand("select id, note from bare_rows where id = $1");
                command.Parameters.AddWithValue(Random.Shared.Next(1, 1000));
                batch.BatchCommands.Add(command);
            }
            await using var reader = await batch.ExecuteReaderAsync();
            do
            {
                while (await reader.ReadAsync())
                    _ = reader.GetString(1);
            } while (await reader.NextResultAsync());
        }
        return Results.Text(new string('x', bytes), "text/html");
    }

    private static async Task<IResult> InsertAsync(NpgsqlDataSource source, HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        var text = await body.ReadToEndAsync();
        await using var insert = source.CreateCommand("insert into bare_notes (note) values ($1)");
        insert.Parameters.AddWithValue(text);
        await insert.ExecuteNonQueryAsync();
        return Results.Ok();
    }

    private static async Task MakeTablesAsync(NpgsqlDataSource source)
    {
        await using var make = source.CreateCommand(
            """
            create table if not exists bare_rows (id int primary key, note text not null);
            insert into bare_rows select n, repeat('x', 400) from generate_series(1, 1000) n on conflict do nothing;
            create table if not exists bare_notes (id bigserial primary key, note text not null);
            """
        );
        await make.ExecuteNonQueryAsync();
    }
}
