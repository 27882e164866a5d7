namespace Cashlink.Wizard.Shell.Frames;

/// <summary>
/// Who may frame the response: what its policy says, for the page to know too. A framed page speaks with these origins only.
/// </summary>
/// <param name="Origins">Exact origins, as the browser writes them.</param>
public sealed record AllowedFrames(IReadOnlyList<string> Origins)
{
    /// <summary>The origins in one attribute; null when there are none.</summary>
    public string? Attribute => Origins.Count == 0 ? null : string.Join(' ', Origins);
}
