namespace Cashlink.Wizard.Shell.Idling;

/// <summary>
/// The open pages of each admission. The pages of one browser share its cookie, so closing one that nobody uses would close the one
/// beside it that somebody works in: a use of one counts for all of them. It knows the pages of this process; all pages of a browser are
/// in one, because the load balancer keeps a browser at its node.
/// </summary>
public sealed class PagesInUse
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, IdleWatch[]> _pages = [];

    /// <summary>A page is opened.</summary>
    internal void Add(Guid admission, IdleWatch page)
    {
        lock (_lock)
        {
            var known = _pages.GetValueOrDefault(admission, []);
            if (!known.Contains(page))
                _pages[admission] = [.. known, page];
        }
    }

    /// <summary>A page is gone.</summary>
    internal void Remove(Guid admission, IdleWatch page)
    {
        lock (_lock)
        {
            IdleWatch[] left = [.. _pages.GetValueOrDefault(admission, []).Where(known => known != page)];
            if (left.Length == 0)
                _pages.Remove(admission);
            else
                _pages[admission] = left;
        }
    }

    /// <summary>Somebody has done something on a page: the others of its admission are in use too.</summary>
    internal void NoteUse(Guid admission, IdleWatch page)
    {
        IdleWatch[] all;
        lock (_lock)
            all = _pages.GetValueOrDefault(admission, []);
        foreach (var other in all)
        {
            if (other != page)
                other.TakeUse();
        }
    }
}
