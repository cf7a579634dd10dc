using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearnClinicalAI.Server.Data.Migrations.Postgres
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
                    CaseSlug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Times = table.Column<int>(type: "integer", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
