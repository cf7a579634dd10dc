using LearnClinicalAI.Server.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LearnClinicalAI.Migrations;

/// <summary>The model over SQLite, for <c>dotnet ef --context SqliteLearnDb</c>; no database is opened.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteLearnDb>
{
    public SqliteLearnDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteLearnDb>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>The model over PostgreSQL, for <c>dotnet ef --context PostgresLearnDb</c>; no database is opened.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresLearnDb>
{
    public PostgresLearnDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresLearnDb>().UseNpgsql("Host=design;Database=design").Options);
}
