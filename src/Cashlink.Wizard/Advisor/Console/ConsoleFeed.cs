using System.Threading.Channels;
using Cashlink.Wizard.Sessions.Events;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>
/// Says when a console's page should be read again. It hears of the sessions that the page shows, at most one page of them, and
/// never of all sessions; that others have come on top it learns by looking every now and then.
/// </summary>
public sealed class ConsoleFeed(SessionEvents events, TimeProvider clock) : IDisposable
{
    /// <summary>However much happens, a page is read at most once in this time.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);

    /// <summary>Without an event, a page is read again after this time.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(15);

    private readonly Channel<bool> _told =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private Dictionary<Guid, IDisposable> _watched = [];

    /// <summary>From now on these sessions are shown.</summary>
    public void Watch(IEnumerable<Guid> sessions)
    {
        var before = _watched;
        _watched = sessions.Distinct().ToDictionary(id => id, id => before.Remove(id, out var kept) ? kept : events.Subscribe(id, Tell));
        foreach (var gone in before.Values)
            gone.Dispose();
    }

    /// <summary>Has the page read again when there is a reason to, until the page is left.</summary>
    public async Task RunAsync(Func<Task> readAgain, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                using (var glance = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
                {
                    await Task.WhenAny(_told.Reader.WaitToReadAsync(glance.Token).AsTask(), Task.Delay(Glance, clock, glance.Token));
                    await glance.CancelAsync();
                }
                cancellationToken.ThrowIfCancellationRequested();
                while (_told.Reader.TryRead(out _))
                {
                    // What was told up to here is in what is read now.
                }
                await readAgain();
                await Task.Delay(Calm, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    public void Dispose() => Watch([]);

    private void Tell() => _told.Writer.TryWrite(true);
}
