namespace Cashlink.Sandbox;

/// <summary>How a sandbox starts. What can change while it runs is in <c>POST /sandbox/settings</c>.</summary>
public sealed record SandboxOptions
{
    /// <summary>The address to listen on; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://localhost:5081";

    /// <summary>Where the demo partner portal finds the wizard.</summary>
    public string WizardUrl { get; init; } = "http://localhost:5080";

    public string PartnerId { get; init; } = "demo";

    public string PartnerKey { get; init; } = "demo-partner-key";

    /// <summary>The key of the partner whose sessions are for training; null: the portal does not offer it.</summary>
    public string? TrainingPartnerKey { get; init; }

    /// <summary>The secret with which the wizard signs what it tells the portal's server (<c>POST /portal/events</c>).</summary>
    public string PartnerEventSecret { get; init; } = "demo-partner-event-secret-for-development";

    /// <summary>A SQLite file; without one everything is kept in memory.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>How long the costs document is in the making after an invitation was created or changed.</summary>
    public TimeSpan CostsDocumentDelay { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long an investment stays in one stage. <see cref="Timeout.InfiniteTimeSpan"/>: it moves by hand only.</summary>
    public TimeSpan StatusPace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Where changes of status are told.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>The bearer token that webhook calls carry.</summary>
    public string? WebhookToken { get; init; }

    /// <summary>The first pause before a webhook that got no 2xx is sent again; it doubles up to a minute.</summary>
    public TimeSpan WebhookRetry { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The second value of <c>survey_waiver</c>: answered, but not in the target market.</summary>
    public string SurveyWaiverNotAppropriate { get; init; } = "NOT_APPROPRIATE";

    /// <summary>The calls that <c>GET /sandbox/requests</c> remembers.</summary>
    public int RequestLogLength { get; init; } = 10_000;

    /// <summary>The clock of everything in the sandbox.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where ids and tokens come from.</summary>
    public IIdSource Ids { get; init; } = new RandomIds();
}
