namespace Cashlink.Api;

/// <summary>How an investor is reached (Cashlink's documentation, 'Create an investor').</summary>
/// <remarks>Its text form shows nothing, so that it cannot reach a log by accident.</remarks>
public sealed record Communication
{
    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the investor confirmed the mail address.</summary>
    public bool? EmailConfirmed { get; init; }

    /// <summary>Says that there is an address, not which.</summary>
    public override string ToString() => nameof(Communication);
}
