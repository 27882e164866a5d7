using System.Diagnostics;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Sessions.Storage;

/// <summary>A program that is older than the store it is given.</summary>
public class NewerStoreTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private const string Later = "29991231_999_Later";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Preparation_StoreOfANewerProgram_RefusesAndAppliesNothing()
    {
        await using var context = await ContextAsync();
        await AddAsync(context, Later);
        var last = context.Database.GetMigrations().Last();
        await context.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {last}""");
        var before = await context.Database.GetAppliedMigrationsAsync();

        var refusal = await Assert.ThrowsAsync<NewerStoreException>(() => Stage.Services.GetRequiredService<StorePreparation>().RunAsync());

        Assert.Contains(Later, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await context.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task Preparation_AfterARefusal_GoesOnOnceTheStoreFits()
    {
        await using var context = await ContextAsync();
        await AddAsync(context, Later);
        var preparation = Stage.Services.GetRequiredService<StorePreparation>();
        await Assert.ThrowsAsync<NewerStoreException>(() => preparation.RunAsync());

        await context.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {Later}""");
        await preparation.RunAsync();

        Assert.Equal(context.Database.GetMigrations(), await context.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task Program_StoreOfANewerProgram_EndsWithOneLineThatNamesTheChange()
    {
        await using (var context = await ContextAsync())
            await AddAsync(context, Later);

        var (code, errors, output) = await RunProgramAsync();

        Assert.Equal((WizardApplication.NewerStoreExitCode, ""), (code, output));
        Assert.Equal(new NewerStoreException([Later]).Message, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    private Task<WizardDbContext> ContextAsync() =>
        Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();

    private static async Task AddAsync(WizardDbContext context, string migration) => await context.Database.ExecuteSqlAsync(
        $"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ({migration}, '99.0.0')""");

    /// <summary>The program as it is started in production, with the settings of the stage.</summary>
    private async Task<(int Code, string Errors, string Output)> RunProgramAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WizardApplication).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = WizardStage.WizardFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in Stage.Services.GetRequiredService<IConfiguration>().AsEnumerable())
        {
            if (value is not null && key.Split(':')[0] is "Cashlink" or "Store" or "Partners" or "Webhook")
                start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["PublicUrl"] = "https://wizard.example";
        start.Environment["Keys__AllowUnencrypted"] = "true";
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, await errors, await output);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresNewerStoreTests(SandboxFixture sandbox, PostgresFixture postgres) : NewerStoreTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
