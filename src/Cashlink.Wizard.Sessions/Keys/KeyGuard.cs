using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>Looks at the stored keys before anything is read with them: whether all are closed as the settings want it, and can be opened.</summary>
public sealed class KeyGuard(IKeyPlace place, KeyWrapping wrapping)
{
    /// <summary>A line for each key that the wizard must not start with; empty when it can.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var key in place.Read().Select(stored => stored.Element).Where(WrappedKey.IsKey))
        {
            if (WrappedKey.ClosedBy(key) is { } closedBy)
            {
                if (!wrapping.Opens(closedBy))
                    yield return $"Key {WrappedKey.IdOf(key)} was encrypted with {closedBy}, which is not among the settings below Keys. Name it among the older ones.";
            }
            else if (!wrapping.AllowsUnencrypted)
            {
                yield return $"Key {WrappedKey.IdOf(key)} is stored unencrypted. Encrypt it with the command 'keys rewrap', or set Keys__AllowUnencrypted=true for as long as it takes.";
            }
        }
    }
}
