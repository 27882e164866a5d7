using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cashlink.Wizard.Sessions.Storage.Migrations;

/// <summary>The advisor's console: who was let in, which sessions are whose, and how a client's name is found.</summary>
[DbContext(typeof(WizardDbContext))]
[Migration("20261122_004_AdvisorSeats")]
public sealed class M004AdvisorSeats : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "advisor_links",
            table => new
            {
                TokenHash = table.Column<string>(maxLength: 64),
                PartnerId = table.Column<string>(maxLength: 100),
                AdvisorId = table.Column<string>(maxLength: 200),
                AdvisorName = table.Column<string>(maxLength: 200),
                Locale = table.Column<string>(maxLength: 10),
                ExpiresAt = table.Column<long>(),
                UsedAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_advisor_links", row => row.TokenHash));

        migrationBuilder.CreateTable(
            "advisor_accesses",
            table => new
            {
                Id = table.Column<Guid>(),
                SecretHash = table.Column<string>(maxLength: 64),
                PartnerId = table.Column<string>(maxLength: 100),
                AdvisorId = table.Column<string>(maxLength: 200),
                AdvisorName = table.Column<string>(maxLength: 200),
                Locale = table.Column<string>(maxLength: 10),
                ExpiresAt = table.Column<long>(),
                EndedAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_advisor_accesses", row => row.Id));

        migrationBuilder.CreateTable(
            "advisor_seats",
            table => new
            {
                SessionId = table.Column<Guid>(),
                PartnerId = table.Column<string>(maxLength: 100),
                AdvisorId = table.Column<string>(maxLength: 200),
                InvestorId = table.Column<Guid>(),
                CampaignId = table.Column<Guid>(),
                Phase = table.Column<int>(),
                Step = table.Column<string>(maxLength: 40),
                Turn = table.Column<int>(),
                Meeting = table.Column<int>(),
                ActivityAt = table.Column<long>(),
                Client = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_advisor_seats", row => new { row.SessionId, row.AdvisorId }));
        migrationBuilder.CreateIndex(
            "IX_advisor_seats_PartnerId_AdvisorId_ActivityAt_SessionId", "advisor_seats", ["PartnerId", "AdvisorId", "ActivityAt", "SessionId"]);

        migrationBuilder.CreateTable(
            "advisor_seat_words",
            table => new
            {
                Word = table.Column<string>(maxLength: 16),
                SessionId = table.Column<Guid>(),
            },
            constraints: table => table.PrimaryKey("PK_advisor_seat_words", row => new { row.Word, row.SessionId }));
        migrationBuilder.CreateIndex("IX_advisor_seat_words_SessionId", "advisor_seat_words", "SessionId");

        migrationBuilder.CreateTable(
            "advisor_search_keys",
            table => new
            {
                Id = table.Column<int>(),
                Key = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_advisor_search_keys", row => row.Id));
    }
}
