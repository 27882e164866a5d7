using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cashlink.Wizard.Sessions.Storage.Migrations;

/// <summary>The meetings of an advisor and a client on two screens.</summary>
[DbContext(typeof(WizardDbContext))]
[Migration("20261122_005_Meetings")]
public sealed class M005Meetings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "live_meetings",
        table => new
        {
            SessionId = table.Column<Guid>(),
            MeetingId = table.Column<Guid>(),
            Phase = table.Column<int>(),
            Version = table.Column<long>(),
            ChangedAt = table.Column<long>(),
            AdvisorSeenAt = table.Column<long>(),
            ClientSeenAt = table.Column<long>(),
            Content = table.Column<byte[]>(),
        },
        constraints: table => table.PrimaryKey("PK_live_meetings", row => row.SessionId));
}
