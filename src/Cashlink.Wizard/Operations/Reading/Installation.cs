using System.Reflection;
using Cashlink.Wizard.Offers;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Steps.Survey;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Operations.Reading;

/// <summary>What a key is for.</summary>
public enum KeyUse
{
    /// <summary>It encrypts what is stored, and new things are encrypted with it.</summary>
    Encrypting,

    /// <summary>It is there to read what was encrypted with it before.</summary>
    Reading,

    /// <summary>It was revoked: what was encrypted with it is still read, with a word in the log.</summary>
    Revoked,

    /// <summary>It signs the record.</summary>
    Sealing,

    /// <summary>It has signed the record before.</summary>
    SealedBefore,
}

/// <summary>A key, by its age; nothing of the key itself.</summary>
/// <param name="Id">The beginning of its id.</param>
/// <param name="Use">What it is for.</param>
/// <param name="CreatedAt">When it was made; null where the key does not say.</param>
/// <param name="ExpiresAt">When the next one takes its place; null when nothing does by itself.</param>
public sealed record KeyAge(string Id, KeyUse Use, DateTimeOffset? CreatedAt, DateTimeOffset? ExpiresAt);

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
/// <param name="Keys">The keys.</param>
/// <param name="Campaigns">The wordings.</param>
public sealed record Installation(
    string Program, string Runtime, string Store, string Schema, IReadOnlyList<KeyAge> Keys, IReadOnlyList<CampaignFiles> Campaigns);

/// <summary>Reads what runs here.</summary>
public sealed class InstallationReader(
    IDbContextFactory<WizardDbContext> contexts, IKeyManager keys, SealKeys seals, QuestionnaireLibrary questionnaires, OfferLibrary offers, TimeProvider clock)
{
    private const int ShownOfAnId = 8;

    /// <summary>The program's version, with the revision that it was built from where the build knew it.</summary>
    public static string ProgramVersion { get; } =
        typeof(InstallationReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    public async Task<Installation> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new Installation(
            ProgramVersion, Environment.Version.ToString(), context.Database.IsSqlite() ? "SQLite" : "PostgreSQL",
            (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault() ?? "?",
            [.. DataKeys(), .. SealKeys()],
            [.. Campaigns()]);
    }

    private IEnumerable<KeyAge> DataKeys()
    {
        var now = clock.GetUtcNow();
        var all = keys.GetAllKeys().OrderByDescending(key => key.CreationDate).ToList();
        // Data Protection takes the one that was activated last.
        var current = all.Where(key => !key.IsRevoked && key.ActivationDate <= now && key.ExpirationDate > now).MaxBy(key => key.ActivationDate);
        return all.Select(key => new KeyAge(
            key.KeyId.ToString("N")[..ShownOfAnId],
            key.IsRevoked ? KeyUse.Revoked : key == current ? KeyUse.Encrypting : KeyUse.Reading,
            key.CreationDate, key == current ? key.ExpirationDate : null));
    }

    private IEnumerable<KeyAge> SealKeys() => seals.All.Select(key => new KeyAge(
        key.Id[..Math.Min(ShownOfAnId, key.Id.Length)], key == seals.Signing ? KeyUse.Sealing : KeyUse.SealedBefore, null, null));

    private IEnumerable<CampaignFiles> Campaigns()
    {
        var asked = questionnaires.All.ToDictionary(questionnaire => questionnaire.CampaignId, questionnaire => questionnaire.Version);
        var told = offers.All.ToDictionary(file => file.Content.CampaignId, file => $"{file.Content.Version} ({file.Sha256[..ShownOfAnId]})");
        return asked.Keys.Union(told.Keys).Order().Select(campaign => new CampaignFiles(campaign, asked.GetValueOrDefault(campaign), told.GetValueOrDefault(campaign)));
    }
}
