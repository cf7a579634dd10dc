using System.Security.Cryptography;
using System.Text;
using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnClinicalAI.Server.Features.Accounts;

/// <summary>
/// Slows down guessing (abuse case 43). Tries are counted in the database, so that every node sees them, by account and
/// address of the client together: a stranger who guesses does not lock out the victim, who comes from another address.
/// </summary>
internal sealed class SignInThrottle(LearnDb db, TimeProvider time, IHttpContextAccessor http)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>For how long an address from which the person signed in counts as the person's own.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>Failures of one account from one address within the window, then further tries are refused.</summary>
    public const int MostTogether = 5;

    /// <summary>Failures from one address whatever the accounts: someone tries a list of stolen passwords.</summary>
    public const int MostFromAddress = 100;

    /// <summary>
    /// Wrong codes of one account from anywhere. Only who has the password comes to the code, and only a distributed search
    /// comes to so many; the person's own addresses are spared.
    /// </summary>
    public const int MostCodes = 25;

    /// <summary>How long to wait before the next try, or null when it may be made now.</summary>
    public async Task<TimeSpan?> WaitAsync(string account, SignInStep step)
    {
        var (accountKey, client) = Keys(account);
        var now = time.GetUtcNow();
        var since = now - Window;
        var failures = await db
            .SignInTries.AsNoTracking()
            .Where(t => t.Failed && t.At > since && t.Step == step && (t.Account == accountKey || t.Client == client))
            .OrderByDescending(t => t.At)
            .Take(MostFromAddress + MostTogether + MostCodes)
            .Select(t => new
            {
                t.Account,
                t.Client,
                t.At,
            })
            .ToListAsync();
        var waits = new List<TimeSpan?>
        {
            Wait(failures.Where(t => t.Account == accountKey && t.Client == client).Select(t => t.At), MostTogether),
            Wait(failures.Where(t => t.Client == client).Select(t => t.At), MostFromAddress),
        };
        if (step == SignInStep.Code && !await IsOwnAddressAsync(accountKey, client, now))
            waits.Add(Wait(failures.Where(t => t.Account == accountKey).Select(t => t.At), MostCodes));
        return waits.Max();

        // refused until the earliest of the last n failures has left the window
        TimeSpan? Wait(IEnumerable<DateTimeOffset> newestFirst, int most) =>
            newestFirst.Skip(most - 1).Select(at => (TimeSpan?)(at + Window - now)).FirstOrDefault();
    }

    /// <summary>Adds a failure to the context; the caller saves.</summary>
    public void AddFailure(string account, SignInStep step) => Add(account, step, failed: true);

    /// <summary>Remembers the address as one of the person's own; the caller saves.</summary>
    public void AddSuccess(string account) => Add(account, SignInStep.Code, failed: false);

    private Task<bool> IsOwnAddressAsync(string account, string client, DateTimeOffset now)
    {
        var since = now - Remembered;
        return db.SignInTries.AnyAsync(t => !t.Failed && t.Account == account && t.Client == client && t.At > since);
    }

    private void Add(string account, SignInStep step, bool failed)
    {
        var (accountKey, client) = Keys(account);
        var now = time.GetUtcNow();
        db.SignInTries.Add(
            new()
            {
                Id = Guid.CreateVersion7(now),
                Account = accountKey,
                Client = client,
                Step = step,
                Failed = failed,
                At = now,
            }
        );
    }

    private (string Account, string Client) Keys(string account) =>
        (Hash("account " + account), Hash("client " + http.HttpContext?.Connection.RemoteIpAddress));

    private static string Hash(string value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..40];
}
