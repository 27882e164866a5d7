namespace Cashlink.Sandbox.ExternalApi;

public static class Scopes
{
    public const string InvestorsRead = "investors:read";
    public const string InvestorsWrite = "investors:write";
    public const string InvestmentsRead = "investments:read";
    public const string InvestmentsWrite = "investments:write";
    public const string DocumentsWrite = "documents:write";

    public static IReadOnlyList<string> All { get; } = [InvestorsRead, InvestorsWrite, InvestmentsRead, InvestmentsWrite, DocumentsWrite];
}

/// <summary>The scope that a call needs.</summary>
public sealed record RequiredScope(string Scope);

/// <summary>A call that needs no token.</summary>
public sealed record NoTokenNeeded;
