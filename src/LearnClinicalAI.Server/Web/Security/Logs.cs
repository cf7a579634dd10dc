namespace LearnClinicalAI.Server.Web;

/// <summary>
/// Logs are JSON lines outside Development: whatever a client sent, a line's end or an escape sequence in it is encoded and
/// cannot forge an entry (abuse case 39). What people type, addresses, codes and tokens are never logged.
/// </summary>
internal static class Logs
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        // says at each new key that keys are not encrypted: they lie in the database, which is to be encrypted as a whole
        builder.Logging.AddFilter(
            "Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager",
            static level => level >= LogLevel.Error
        );
        if (builder.Environment.IsDevelopment())
            return;
        builder.Logging.AddJsonConsole(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "O";
        });
    }
}
