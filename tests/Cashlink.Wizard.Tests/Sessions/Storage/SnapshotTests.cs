using System.Text.RegularExpressions;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Sessions.Storage;

/// <summary>
/// The model as it was when the last migration was written. Who changes the model writes a migration by hand and the snapshot with
/// <c>WIZARD_SNAPSHOT_NEW=1 dotnet test tests/Cashlink.Wizard.Tests --filter FullyQualifiedName~SnapshotTests</c>.
/// </summary>
public sealed partial class SnapshotTests
{
    private const string WriteNewVariable = "WIZARD_SNAPSHOT_NEW";
    private const string Name = "WizardDbContextModelSnapshot";

    private static readonly string SnapshotFile = Path.Combine(
        WizardStage.WizardFolder, "..", "Cashlink.Wizard.Sessions", "Storage", "Migrations", Name + ".cs");

    public static TheoryData<string> Stores => ["SQLite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Stores))]
    public void Model_ComparedWithTheSnapshot_HasNoChangesPending(string store)
    {
        using var context = Context(store);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Model_WithAColumnMore_HasChangesPending(string store)
    {
        using var context = Context(store, services => services.AddSingleton<IStorePart, OneColumnMore>());

        Assert.True(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Snapshot_AsItWouldBeWrittenNow_IsTheOneInTheRepository()
    {
        var made = Generate();
        if (Environment.GetEnvironmentVariable(WriteNewVariable) == "1")
            File.WriteAllText(SnapshotFile, made);

        Assert.Equal(File.ReadAllText(SnapshotFile), made);
    }

    /// <summary>No connection is made.</summary>
    private static WizardDbContext Context(string store, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        WizardApplication.AddServices(services, new ConfigurationManager
        {
            ["Store:Path"] = "none.db",
            ["Store:ConnectionString"] = store == "SQLite" ? null : "Host=none",
        });
        // A model is made once for each kind of context, and here there are two.
        services.ConfigureDbContext<WizardDbContext>(options => options.EnableServiceProviderCaching(false));
        more?.Invoke(services);
        return services.BuildServiceProvider().GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContext();
    }

    /// <summary>Neutral, as the migrations are: without types of one provider, and without the version of who wrote it.</summary>
    private static string Generate()
    {
        using var context = Context("SQLite");
        var types = context.GetService<IRelationalTypeMappingSource>();
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context)
            .AddSingleton(types).AddSingleton<ITypeMappingSource>(types)
            .AddSingleton<AnnotationCodeGeneratorDependencies>().AddSingleton<IAnnotationCodeGenerator, AnnotationCodeGenerator>();
        var generator = services.BuildServiceProvider().GetRequiredService<IMigrationsCodeGenerator>();
        var model = context.GetService<IDesignTimeModel>().Model;
        var text = generator.GenerateSnapshot($"{typeof(WizardDbContext).Namespace}.Migrations", typeof(WizardDbContext), Name, model);
        return OfWhoWroteIt().Replace(text, "");
    }

    [GeneratedRegex("""\s*\.HasColumnType\("[^"]*"\)| *modelBuilder\.HasAnnotation\("ProductVersion", "[^"]*"\);\s*?\n\n""")]
    private static partial Regex OfWhoWroteIt();

    private sealed class OneColumnMore : IStorePart
    {
        public void Describe(ModelBuilder model) => model.Entity<SessionRow>().Property<long>("OneMore");
    }
}
