using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cashlink.Wizard.Sessions.Storage.Migrations;

/// <summary>Codes by which a client shows at an advisor's device that they are there.</summary>
[DbContext(typeof(WizardDbContext))]
[Migration("20261127_012_PresenceCodes")]
public sealed class M012PresenceCodes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "presence_codes",
            table => new
            {
                Id = table.Column<Guid>(),
                SessionId = table.Column<Guid>(),
                AccessId = table.Column<Guid>(),
                AskedAt = table.Column<long>(),
                ExpiresAt = table.Column<long>(),
                Key = table.Column<byte[]>(),
                CodeHash = table.Column<string>(maxLength: 64),
                Tries = table.Column<int>(),
                UsedAt = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_presence_codes", row => row.Id));
        migrationBuilder.CreateIndex("IX_presence_codes_SessionId_AskedAt", "presence_codes", ["SessionId", "AskedAt"]);
    }
}
