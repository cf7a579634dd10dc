using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearnClinicalAI.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CatalogueCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Card",
                table: "ContentHeads",
                type: "text",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Card",
                table: "ContentHeads");
        }
    }
}
