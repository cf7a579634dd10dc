using System.Security.Cryptography;
using System.Text;
using LearnClinicalAI.Server.Data;
using LearnClinicalAI.Server.Features.Accounts;
using LearnClinicalAI.Server.Features.Setup;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace LearnClinicalAI.Server.Verbs.Backups;

/// <summary>A table as a backup knows it.</summary>
internal sealed record PortableTable(string Name, IReadOnlyList<PortableColumn> Columns, IReadOnlyList<string> Key);

/// <summary>A column, and how its value in the model becomes one of the database at hand.</summary>
internal sealed record PortableColumn(string Name, IProperty Property, RelationalTypeMapping Mapping)
{
    public bool IsNullable => Property.IsNullable;

    /// <summary>The type in the model, without the question mark.</summary>
    public Type Type { get; } = Nullable.GetUnderlyingType(Property.ClrType) ?? Property.ClrType;

    /// <summary>The type that the database's driver gives and takes.</summary>
    public Type StoredType { get; } =
        Nullable.GetUnderlyingType(Mapping.Converter?.ProviderClrType ?? Property.ClrType)
        ?? Mapping.Converter?.ProviderClrType
        ?? Property.ClrType;

    public bool IsCounted => Property.ValueGenerated == ValueGenerated.OnAdd && Type == typeof(long) || IsCountedInt;

    private bool IsCountedInt => Property.ValueGenerated == ValueGenerated.OnAdd && Type == typeof(int);
}

/// <summary>
/// What a backup holds: every table of the model, parents before children, but for what belongs to one installation or one
/// evening (sessions, tries to sign in, the set-up link) and the roles, which each version brings itself.
/// </summary>
internal static class PortableTables
{
    private static readonly IReadOnlyList<Type> LeftOut =
    [
        typeof(Session),
        typeof(SignInTry),
        typeof(Installation),
        typeof(IdentityRole<Guid>),
        typeof(IdentityRoleClaim<Guid>),
        typeof(IdentityUserClaim<Guid>),
        typeof(IdentityUserLogin<Guid>),
        typeof(IdentityUserToken<Guid>),
    ];

    public static IReadOnlyList<PortableTable> Of(LearnDb db)
    {
        var tables = db
            .Model.GetRelationalModel()
            .Tables.Where(table => !table.EntityTypeMappings.Any(m => LeftOut.Contains(m.TypeBase.ClrType)))
            .OrderBy(table => table.Name, StringComparer.Ordinal)
            .ToList();
        return [.. ParentsFirst(tables).Select(Portable)];
    }

    /// <summary>The same for the same tables and columns, whatever the database.</summary>
    public static string Fingerprint(IEnumerable<PortableTable> tables)
    {
        var lines = tables
            .OrderBy(table => table.Name, StringComparer.Ordinal)
            .SelectMany(table => table.Columns.Select(column => (table, column)))
            .Select(x => $"{x.table.Name}.{x.column.Name}:{x.column.Type.Name}:{x.column.IsNullable}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..16];
    }

    private static PortableTable Portable(ITable table) =>
        new(
            table.Name,
            [
                .. table
                    .Columns.Where(column => column.Name != "xmin")
                    .OrderBy(column => column.Name, StringComparer.Ordinal)
                    .Select(column => Portable(table, column)),
            ],
            [.. table.PrimaryKey!.Columns.Select(column => column.Name)]
        );

    private static PortableColumn Portable(ITable table, IColumn column) =>
        column.PropertyMappings is [var mapping, ..]
            ? new(column.Name, mapping.Property, mapping.TypeMapping)
            : throw new InvalidOperationException(
                $"{table.Name}.{column.Name} cannot be backed up: no property of its own."
            );

    private static List<ITable> ParentsFirst(IReadOnlyList<ITable> tables)
    {
        var sorted = new List<ITable>();
        var left = tables.ToList();
        while (left.Count > 0)
        {
            var ready = left.Where(table =>
                    !table.ForeignKeyConstraints.Any(key =>
                        key.PrincipalTable != table && left.Contains(key.PrincipalTable)
                    )
                )
                .ToList();
            if (ready.Count == 0)
                throw new InvalidOperationException(
                    $"Tables refer to each other in a circle: {string.Join(", ", left)}."
                );
            sorted.AddRange(ready);
            left.RemoveAll(ready.Contains);
        }
        return sorted;
    }
}
