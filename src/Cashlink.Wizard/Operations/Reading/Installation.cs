using System.Reflection;
using Cashlink.Wizard.Offers;
using Cashlink.Wizard.Sessions.Keys;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Steps.Survey;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Operations.Reading;

/// <summary>A key that seals the record, or has sealed it.</summary>
/// <param name="Id">The beginning of its id.</param>
/// <param name="Signs">True for the one that seals now.</param>
public sealed record SealKeyFact(string Id, bool Signs);

/// <summary>What is said of a campaign, in which wording.</summary>
/// <param name="CampaignId">Cashlink's id of the campaign.</param>
/// <param name="Questionnaire">The version of its questionnaire; null for none.</param>
/// <param name="Offer">The version of its offer, with the beginning of the file's hash; null for none.</param>
public sealed record CampaignFiles(Guid CampaignId, string? Questionnaire, string? Offer);

/// <summary>What runs here.</summary>
/// <param name="Program">The program's version.</param>
/// <param name="Runtime">The version of .NET.</param>
/// <param name="Store">The kind of store.</param>
/// <param name="Schema">The last change of the schema that was applied.</param>
/// <param name="Keys">The keys that what is stored is encrypted with, by their age; nothing of them is secret.</param>
/// <param name="Seals">The keys of the seals.</param>
/// <param name="Campaigns">The wordings.</param>
public sealed record Installation(
    string Program, string Runtime, string Store, string Schema, IReadOnlyList<KeyAge> Keys, IReadOnlyList<SealKeyFact> Seals,
    IReadOnlyList<CampaignFiles> Campaigns);

/// <summary>Reads what runs here.</summary>
public sealed class InstallationReader(
    IDbContextFactory<WizardDbContext> contexts, KeyAges keys, SealKeys seals, QuestionnaireLibrary questionnaires, OfferLibrary offers)
{
    /// <summary>So many signs of an id or of a hash tell one from another.</summary>
    internal const int ShownOfAnId = 8;

    /// <summary>The program's version, with the revision that it was built from where the build knew it.</summary>
    public static string ProgramVersion { get; } =
        typeof(InstallationReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    public async Task<Installation> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new Installation(
            ProgramVersion, Environment.Version.ToString(), context.Database.IsSqlite() ? "SQLite" : "PostgreSQL",
            (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault() ?? "?",
            keys.Read(),
            [.. seals.All.Select(key => new SealKeyFact(key.Id[..Math.Min(ShownOfAnId, key.Id.Length)], key == seals.Signing))],
            [.. Campaigns()]);
    }

    private IEnumerable<CampaignFiles> Campaigns()
    {
        var asked = questionnaires.All.ToDictionary(questionnaire => questionnaire.CampaignId, questionnaire => questionnaire.Version);
        var told = offers.All.ToDictionary(file => file.Content.CampaignId, file => $"{file.Content.Version} ({file.Sha256[..ShownOfAnId]})");
        return asked.Keys.Union(told.Keys).Order().Select(campaign => new CampaignFiles(campaign, asked.GetValueOrDefault(campaign), told.GetValueOrDefault(campaign)));
    }
}
