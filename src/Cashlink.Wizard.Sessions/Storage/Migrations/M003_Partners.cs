using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cashlink.Wizard.Sessions.Storage.Migrations;

/// <summary>Requests of partners that may be repeated, and events that partners' servers are to hear of.</summary>
[DbContext(typeof(WizardDbContext))]
[Migration("20261122_003_Partners")]
public sealed class M003Partners : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "partner_requests",
            table => new
            {
                PartnerId = table.Column<string>(maxLength: 100),
                KeyHash = table.Column<string>(maxLength: 64),
                BodyHash = table.Column<string>(maxLength: 64),
                Answer = table.Column<byte[]>(nullable: true),
                At = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("PK_partner_requests", row => new { row.PartnerId, row.KeyHash }));
        migrationBuilder.CreateIndex("IX_partner_requests_At", "partner_requests", "At");

        migrationBuilder.CreateTable(
            "partner_events",
            table => new
            {
                Id = table.Column<Guid>(),
                PartnerId = table.Column<string>(maxLength: 100),
                SessionId = table.Column<Guid>(),
                Sequence = table.Column<long>(),
                Type = table.Column<string>(maxLength: 60),
                Body = table.Column<string>(),
                State = table.Column<int>(),
                CreatedAt = table.Column<long>(),
                DueAt = table.Column<long>(),
                Attempts = table.Column<int>(),
                LastStatus = table.Column<int>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_partner_events", row => row.Id));
        migrationBuilder.CreateIndex("IX_partner_events_State_PartnerId_DueAt", "partner_events", ["State", "PartnerId", "DueAt"]);
        migrationBuilder.CreateIndex("IX_partner_events_SessionId_Sequence", "partner_events", ["SessionId", "Sequence"]);
    }
}
