using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cashlink.Wizard.Sessions.Storage.Migrations;

/// <summary>Operators who are in, and an index that the steps of sessions are counted in.</summary>
[DbContext(typeof(WizardDbContext))]
[Migration("20261127_013_Operations")]
public sealed class M013Operations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "operator_accesses",
            table => new
            {
                Id = table.Column<Guid>(),
                SecretHash = table.Column<string>(maxLength: 64),
                OperatorId = table.Column<string>(maxLength: 60),
                KeyMark = table.Column<string>(maxLength: 16),
                ExpiresAt = table.Column<long>(),
                LastUsedAt = table.Column<long>(),
                EndedAt = table.Column<long>(nullable: true),
                Seal = table.Column<byte[]>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_operator_accesses", row => row.Id));
        migrationBuilder.CreateIndex(
            "IX_sessions_CreatedAt_PartnerId_CampaignId_Phase_Step_SignedAt", "sessions", ["CreatedAt", "PartnerId", "CampaignId", "Phase", "Step", "SignedAt"]);
    }
}
