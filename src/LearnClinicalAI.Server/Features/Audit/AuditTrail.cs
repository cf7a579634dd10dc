using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;

namespace LearnClinicalAI.Server.Features.Audit;

/// <summary>Adds entries to the database context at hand, so that an act and its entry are saved in one transaction or not at all.</summary>
internal sealed class AuditTrail(LearnDb db, TimeProvider time, IHttpContextAccessor http, AuditKey key)
{
    /// <param name="name">One of <see cref="AuditEvents"/>.</param>
    /// <param name="object">What it concerns, as <c>kind:id</c>.</param>
    /// <param name="subject">Whom it concerns, where that is not the actor.</param>
    /// <param name="result"><c>ok</c>, <c>fail</c> or <c>refused</c>.</param>
    /// <param name="details">Small, and without personal data.</param>
    /// <param name="actor">Who did it, where that is not the person signed in.</param>
    public void Add(
        string name,
        string? @object = null,
        Guid? subject = null,
        string result = "ok",
        object? details = null,
        Guid? actor = null
    )
    {
        var context = http.HttpContext;
        db.AuditEntries.Add(
            new AuditEntry
            {
                At = time.GetUtcNow(),
                Event = name,
                Actor = actor ?? context?.User.PersonId(),
                Subject = subject,
                Object = @object,
                Result = result,
                Client = context is null
                    ? null
                    : key.Hash($"{context.Connection.RemoteIpAddress} {context.Request.Headers.UserAgent}"),
                RequestId = context?.TraceIdentifier,
                Details = details is null ? null : JsonSerializer.Serialize(details, JsonSerializerOptions.Web),
            }
        );
    }
}

/// <summary>Keys the hash of clients; made anew at each start, so that a hash says "the same client" for a day or so and no more.</summary>
internal sealed class AuditKey
{
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    public string Hash(string client) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(client)))[..32];
}
