using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearnClinicalAI.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MissedQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MissedQuestions",
                columns: table => new
                {
                    CaseSlug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MissedQuestions", x => new { x.CaseSlug, x.Kind, x.Key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_MissedQuestions_CaseSlug_Times",
                table: "MissedQuestions",
                columns: new[] { "CaseSlug", "Times" });

            migrationBuilder.CreateIndex(
                name: "IX_MissedQuestions_Times",
                table: "MissedQuestions",
                column: "Times");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MissedQuestions");
        }
    }
}
