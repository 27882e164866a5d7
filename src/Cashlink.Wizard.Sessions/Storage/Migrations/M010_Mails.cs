using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Cashlink.Wizard.Sessions.Storage.Migrations;

/// <summary>Mails to investors, and withdrawals through the public entry.</summary>
[DbContext(typeof(WizardDbContext))]
[Migration("20261127_010_Mails")]
public sealed class M010Mails : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "mails",
            table => new
            {
                Id = table.Column<Guid>(),
                SessionId = table.Column<Guid>(nullable: true),
                Kind = table.Column<int>(),
                State = table.Column<int>(),
                CreatedAt = table.Column<long>(),
                DueAt = table.Column<long>(),
                Attempts = table.Column<int>(),
                LastStatus = table.Column<int>(nullable: true),
                Content = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_mails", row => row.Id));
        migrationBuilder.CreateIndex("IX_mails_State_DueAt", "mails", ["State", "DueAt"]);
        migrationBuilder.CreateIndex("IX_mails_SessionId", "mails", "SessionId");

        migrationBuilder.CreateTable(
            "mail_links",
            table => new
            {
                TokenHash = table.Column<string>(maxLength: 64),
                SessionId = table.Column<Guid>(),
            },
            constraints: table => table.PrimaryKey("PK_mail_links", row => row.TokenHash));
        migrationBuilder.CreateIndex("IX_mail_links_SessionId", "mail_links", "SessionId");

        migrationBuilder.CreateTable(
            "withdrawal_notices",
            table => new
            {
                Id = table.Column<Guid>(),
                State = table.Column<int>(),
                ReceivedAt = table.Column<long>(),
                DueAt = table.Column<long>(),
                SessionId = table.Column<Guid>(nullable: true),
                Content = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_withdrawal_notices", row => row.Id));
        migrationBuilder.CreateIndex("IX_withdrawal_notices_State_DueAt", "withdrawal_notices", ["State", "DueAt"]);
    }
}
