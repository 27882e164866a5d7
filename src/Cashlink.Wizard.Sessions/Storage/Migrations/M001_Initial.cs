using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cashlink.Wizard.Sessions.Storage.Migrations;

/// <summary>The first tables. Written by hand and without types of one provider, so that every store takes the same.</summary>
[DbContext(typeof(WizardDbContext))]
[Migration("20261122_001_Initial")]
public sealed class M001Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "sessions",
            table => new
            {
                Id = table.Column<Guid>(),
                PartnerId = table.Column<string>(maxLength: 100),
                InvestorId = table.Column<Guid>(),
                CampaignId = table.Column<Guid>(),
                Phase = table.Column<int>(),
                Step = table.Column<string>(maxLength: 40),
                Version = table.Column<long>(),
                OpenKey = table.Column<string>(maxLength: 200, nullable: true),
                InvitationId = table.Column<Guid>(nullable: true),
                InvestmentId = table.Column<Guid>(nullable: true),
                SignedAt = table.Column<long>(nullable: true),
                CreatedAt = table.Column<long>(),
                ChangedAt = table.Column<long>(),
                Content = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_sessions", row => row.Id));
        migrationBuilder.CreateIndex("IX_sessions_OpenKey", "sessions", "OpenKey", unique: true);
        migrationBuilder.CreateIndex("IX_sessions_InvestmentId", "sessions", "InvestmentId");
        migrationBuilder.CreateIndex("IX_sessions_Phase_ChangedAt", "sessions", ["Phase", "ChangedAt"]);

        migrationBuilder.CreateTable(
            "call_journal",
            table => new
            {
                Id = table.Column<Guid>(),
                SessionId = table.Column<Guid>(),
                Sequence = table.Column<long>(),
                Operation = table.Column<string>(maxLength: 60),
                IdempotencyKey = table.Column<string>(maxLength: 128),
                PayloadHash = table.Column<string>(maxLength: 64),
                Payload = table.Column<byte[]>(),
                State = table.Column<int>(),
                Attempts = table.Column<int>(),
                CreatedAt = table.Column<long>(),
                NextAttemptAt = table.Column<long>(),
                FinishedAt = table.Column<long>(nullable: true),
                LastStatus = table.Column<int>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_call_journal", row => row.Id));
        migrationBuilder.CreateIndex("IX_call_journal_SessionId_Sequence", "call_journal", ["SessionId", "Sequence"]);
        migrationBuilder.CreateIndex("IX_call_journal_State_NextAttemptAt", "call_journal", ["State", "NextAttemptAt"]);

        migrationBuilder.CreateTable(
            "launch_links",
            table => new
            {
                TokenHash = table.Column<string>(maxLength: 64),
                SessionId = table.Column<Guid>(),
                Role = table.Column<int>(),
                AdvisorId = table.Column<string>(maxLength: 200, nullable: true),
                AdvisorName = table.Column<string>(maxLength: 200, nullable: true),
                ExpiresAt = table.Column<long>(),
                UsedAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_launch_links", row => row.TokenHash));

        migrationBuilder.CreateTable(
            "accesses",
            table => new
            {
                Id = table.Column<Guid>(),
                SessionId = table.Column<Guid>(),
                SecretHash = table.Column<string>(maxLength: 64),
                Role = table.Column<int>(),
                AdvisorId = table.Column<string>(maxLength: 200, nullable: true),
                AdvisorName = table.Column<string>(maxLength: 200, nullable: true),
                CreatedAt = table.Column<long>(),
                EndedAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_accesses", row => row.Id));
        migrationBuilder.CreateIndex("IX_accesses_SessionId", "accesses", "SessionId");

        migrationBuilder.CreateTable(
            "session_leases",
            table => new
            {
                SessionId = table.Column<Guid>(),
                Owner = table.Column<Guid>(nullable: true),
                Until = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_session_leases", row => row.SessionId));

        migrationBuilder.CreateTable(
            "status_watches",
            table => new
            {
                SessionId = table.Column<Guid>(),
                InvestmentId = table.Column<Guid>(),
                DueAt = table.Column<long>(),
                PauseTicks = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_status_watches", row => row.SessionId));
        migrationBuilder.CreateIndex("IX_status_watches_DueAt", "status_watches", "DueAt");
        migrationBuilder.CreateIndex("IX_status_watches_InvestmentId", "status_watches", "InvestmentId");

        migrationBuilder.CreateTable(
            "data_protection_keys",
            table => new
            {
                Id = table.Column<Guid>(),
                Name = table.Column<string>(),
                Xml = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_data_protection_keys", row => row.Id));
    }
}
