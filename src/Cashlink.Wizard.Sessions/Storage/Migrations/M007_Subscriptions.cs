using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cashlink.Wizard.Sessions.Storage.Migrations;

/// <summary>An investor's subscriptions are found by the investor, and the console shows how they stand.</summary>
[DbContext(typeof(WizardDbContext))]
[Migration("20261127_007_Subscriptions")]
public sealed class M007Subscriptions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("IX_sessions_PartnerId_InvestorId_CreatedAt", "sessions", ["PartnerId", "InvestorId", "CreatedAt"]);
        migrationBuilder.AddColumn<string>("InvestmentStatus", "advisor_seats", maxLength: 40, nullable: true);
    }
}
