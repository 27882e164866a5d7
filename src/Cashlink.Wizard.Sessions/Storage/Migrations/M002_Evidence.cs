using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cashlink.Wizard.Sessions.Storage.Migrations;

/// <summary>The record of who saw and confirmed what.</summary>
[DbContext(typeof(WizardDbContext))]
[Migration("20261122_002_Evidence")]
public sealed class M002Evidence : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "evidence",
            table => new
            {
                Id = table.Column<Guid>(),
                SessionId = table.Column<Guid>(),
                Sequence = table.Column<long>(),
                At = table.Column<long>(),
                Kind = table.Column<string>(maxLength: 60),
                Actor = table.Column<string>(maxLength: 220),
                Content = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_evidence", row => row.Id));
        migrationBuilder.CreateIndex("IX_evidence_SessionId_Sequence", "evidence", ["SessionId", "Sequence"], unique: true);
    }
}
