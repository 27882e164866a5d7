using Cashlink.Wizard.Launch;
using Cashlink.Wizard.Launch.Events;
using Cashlink.Wizard.Sessions.Following;
using Cashlink.Wizard.Sessions.Idling;
using Cashlink.Wizard.Sessions.Recovery;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Webhooks;

namespace Cashlink.Wizard;

/// <summary>The settings of the wizard beside those of the Cashlink client (section <c>Cashlink</c>).</summary>
public sealed class WizardSettings
{
    /// <summary>The address under which browsers reach the wizard; launch links are made from it. Empty: the address of the request.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Where sessions are stored.</summary>
    public StoreSettings Store { get; set; } = new();

    /// <summary>Who may launch sessions.</summary>
    public IList<Partner> Partners { get; } = [];

    /// <summary>What Cashlink's webhooks must carry.</summary>
    public WebhookSettings Webhook { get; set; } = new();

    /// <summary>How open calls are taken up again.</summary>
    public RecoverySettings Recovery { get; set; } = new();

    /// <summary>How the status of investments is followed.</summary>
    public FollowingSettings Following { get; set; } = new();

    /// <summary>How partners' servers hear of their sessions.</summary>
    public PartnerEventSettings Events { get; set; } = new();

    /// <summary>When a page that nobody uses is closed.</summary>
    public IdleSettings Idle { get; set; } = new();

    /// <summary>When what was never signed is erased.</summary>
    public RetentionSettings Retention { get; set; } = new();

    /// <summary>How long the process goes on after it was told to end, so that a load balancer sees it go. Zero: it ends at once.</summary>
    public TimeSpan Drain { get; set; }

    /// <summary>The folder with the questionnaires of the campaigns, one JSON file each. Empty: the one that comes with the program.</summary>
    public string? QuestionnaireFolder { get; set; }

    /// <summary>Where the terms of custody for managed wallets can be read. Empty: the page shows no link.</summary>
    public Uri? CustodyTermsUrl { get; set; }

    /// <summary>The value of <c>survey_waiver</c> for an investor who answered and was found not appropriate (an assumption).</summary>
    public string NotAppropriateWaiver { get; set; } = "NOT_APPROPRIATE";
}

/// <summary>The store and the keys it is encrypted with. One of <see cref="Path"/> and <see cref="ConnectionString"/> says which store.</summary>
public sealed class StoreSettings
{
    /// <summary>The SQLite file, for one process.</summary>
    public string? Path { get; set; }

    /// <summary>The connection to a PostgreSQL database, which several processes can share.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// The folder with the keys that encrypt stored answers. Empty: <c>keys</c> beside the SQLite file, or a table of the PostgreSQL
    /// database.
    /// </summary>
    public string? KeyFolder { get; set; }

    public bool IsPostgres => !string.IsNullOrWhiteSpace(ConnectionString);

    /// <summary>The folder that holds the keys; null when the database does.</summary>
    public string? ResolvedKeyFolder => (KeyFolder, IsPostgres) switch
    {
        ({ Length: > 0 } folder, _) => folder,
        (_, true) => null,
        _ => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path!))!, "keys"),
    };
}
