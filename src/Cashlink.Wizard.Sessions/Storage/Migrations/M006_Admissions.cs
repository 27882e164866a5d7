using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cashlink.Wizard.Sessions.Storage.Migrations;

/// <summary>
/// Admissions end by themselves, and rows that let somebody in carry a seal. Those that are there have none: whoever is in comes in again
/// by a new link.
/// </summary>
[DbContext(typeof(WizardDbContext))]
[Migration("20261127_006_Admissions")]
public sealed class M006Admissions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("ExpiresAt", "accesses", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<long>("LastUsedAt", "accesses", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<Guid>("OpenedFrom", "accesses", nullable: true);
        migrationBuilder.CreateIndex("IX_accesses_OpenedFrom", "accesses", "OpenedFrom");
        migrationBuilder.AddColumn<long>("LastUsedAt", "advisor_accesses", nullable: false, defaultValue: 0L);
        foreach (var table in new[] { "accesses", "launch_links", "advisor_accesses", "advisor_links" })
            migrationBuilder.AddColumn<byte[]>("Seal", table, nullable: true);
    }
}
