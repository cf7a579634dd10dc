using System.Xml.Linq;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnClinicalAI.Server.Web
{
    /// <summary>A key of cookies, tokens and antiforgery, as the framework writes it. In the database, so that every node reads it.</summary>
    internal sealed class RingKey
    {
        public required Guid Id { get; init; }

        /// <summary>The framework's name for the key.</summary>
        public required string Name { get; init; }
        public required string Xml { get; init; }
    }

    internal sealed class RingKeyMapping : IEntityTypeConfiguration<RingKey>
    {
        public void Configure(EntityTypeBuilder<RingKey> key)
        {
            key.Property(k => k.Id).ValueGeneratedNever();
            key.Property(k => k.Name).HasMaxLength(100);
            key.HasIndex(k => k.Name).IsUnique();
        }
    }

    internal static class KeyRing
    {
        public static void AddKeyRing(this WebApplicationBuilder builder)
        {
            // the same name on every node and in every version, or they could not read each other's cookies
            builder.Services.AddDataProtection().SetApplicationName("LearnClinicalAI");
            builder
                .Services.AddOptions<KeyManagementOptions>()
                .Configure<IServiceScopeFactory>(
                    static (options, scopes) => options.XmlRepository = new KeysInDatabase(scopes)
                );
        }

        /// <summary>Makes the first key before anybody needs one, so that no request waits for it, or holds a transaction while it does.</summary>
        public static void PrepareKeyRing(this WebApplication app) =>
            app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect([]);

        private sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
        {
            public IReadOnlyCollection<XElement> GetAllElements()
            {
                using var scope = scopes.CreateScope();
                var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
                return [.. db.RingKeys.AsNoTracking().Select(key => key.Xml).ToList().Select(XElement.Parse)];
            }

            public void StoreElement(XElement element, string friendlyName)
            {
                using var scope = scopes.CreateScope();
                var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
                db.RingKeys.Add(
                    new()
                    {
                        Id = Guid.NewGuid(),
                        Name = friendlyName,
                        Xml = element.ToString(SaveOptions.DisableFormatting),
                    }
                );
                db.SaveChanges();
            }
        }
    }
}

namespace LearnClinicalAI.Server.Data
{
    internal abstract partial class LearnDb
    {
        public DbSet<RingKey> RingKeys => Set<RingKey>();
    }
}
