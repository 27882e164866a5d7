using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cashlink.Wizard.Sessions.Storage.Migrations;

/// <summary>
/// The record is chained and sealed, and each entry names the admission it came through. Entries that are there have no hash: nobody
/// can say of them that they were not changed before, and nothing pretends to.
/// </summary>
[DbContext(typeof(WizardDbContext))]
[Migration("20261127_011_EvidenceChain")]
public sealed class M011EvidenceChain : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("AdmissionId", "evidence", nullable: true);
        migrationBuilder.AddColumn<string>("AdmissionRole", "evidence", maxLength: 20, nullable: true);
        migrationBuilder.AddColumn<string>("AdmissionBy", "evidence", maxLength: 20, nullable: true);
        migrationBuilder.AddColumn<byte[]>("Salt", "evidence", nullable: true);
        migrationBuilder.AddColumn<string>("Commitment", "evidence", maxLength: 64, nullable: true);
        migrationBuilder.AddColumn<string>("Hash", "evidence", maxLength: 64, nullable: true);
        migrationBuilder.CreateIndex("IX_evidence_At", "evidence", "At");
        migrationBuilder.AddColumn<string>("LinkKind", "launch_links", maxLength: 20, nullable: true);
        migrationBuilder.AddColumn<string>("LinkKind", "accesses", maxLength: 20, nullable: true);

        migrationBuilder.CreateTable(
            "evidence_seals",
            table => new
            {
                Number = table.Column<long>(),
                At = table.Column<long>(),
                Previous = table.Column<string>(maxLength: 64),
                Root = table.Column<string>(maxLength: 64),
                Count = table.Column<int>(),
                KeyId = table.Column<string>(maxLength: 64),
                Signature = table.Column<string>(maxLength: 160),
            },
            constraints: table => table.PrimaryKey("PK_evidence_seals", row => row.Number));

        migrationBuilder.CreateTable(
            "evidence_sealed_heads",
            table => new
            {
                SealNumber = table.Column<long>(),
                Position = table.Column<int>(),
                SessionId = table.Column<Guid>(),
                Sequence = table.Column<long>(),
                Hash = table.Column<string>(maxLength: 64),
            },
            constraints: table => table.PrimaryKey("PK_evidence_sealed_heads", row => new { row.SealNumber, row.Position }));
        migrationBuilder.CreateIndex("IX_evidence_sealed_heads_SessionId_SealNumber", "evidence_sealed_heads", ["SessionId", "SealNumber"]);

        migrationBuilder.CreateTable(
            "evidence_ends",
            table => new
            {
                SessionId = table.Column<Guid>(),
                At = table.Column<long>(),
                Reason = table.Column<string>(maxLength: 40),
                Sequence = table.Column<long>(),
                Hash = table.Column<string>(maxLength: 64),
                KeyId = table.Column<string>(maxLength: 64, nullable: true),
                Signature = table.Column<string>(maxLength: 160, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_evidence_ends", row => row.SessionId));
    }
}
