using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cashlink.Wizard.Sessions.Storage.Migrations;

/// <summary>The investors' home pages: who was let into which, and how old is what they show.</summary>
[DbContext(typeof(WizardDbContext))]
[Migration("20261127_009_Homes")]
public sealed class M009Homes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "investor_homes",
            table => new
            {
                Id = table.Column<Guid>(),
                PartnerId = table.Column<string>(maxLength: 100),
                InvestorId = table.Column<Guid>(),
                Content = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_investor_homes", row => row.Id));
        migrationBuilder.CreateIndex("IX_investor_homes_PartnerId_InvestorId", "investor_homes", ["PartnerId", "InvestorId"], unique: true);

        migrationBuilder.CreateTable(
            "home_links",
            table => new
            {
                TokenHash = table.Column<string>(maxLength: 64),
                HomeId = table.Column<Guid>(),
                PartnerId = table.Column<string>(maxLength: 100),
                InvestorId = table.Column<Guid>(),
                ExpiresAt = table.Column<long>(),
                UsedAt = table.Column<long>(nullable: true),
                Seal = table.Column<byte[]>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_home_links", row => row.TokenHash));
        migrationBuilder.CreateIndex("IX_home_links_HomeId", "home_links", "HomeId");

        migrationBuilder.CreateTable(
            "home_accesses",
            table => new
            {
                Id = table.Column<Guid>(),
                HomeId = table.Column<Guid>(),
                SecretHash = table.Column<string>(maxLength: 64),
                PartnerId = table.Column<string>(maxLength: 100),
                InvestorId = table.Column<Guid>(),
                ExpiresAt = table.Column<long>(),
                LastUsedAt = table.Column<long>(),
                EndedAt = table.Column<long>(nullable: true),
                Seal = table.Column<byte[]>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_home_accesses", row => row.Id));
        migrationBuilder.CreateIndex("IX_home_accesses_HomeId", "home_accesses", "HomeId");

        migrationBuilder.AddColumn<long>("ReadAt", "status_watches", nullable: true);
    }
}
