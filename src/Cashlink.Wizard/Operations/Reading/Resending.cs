using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Sessions.Mails;

namespace Cashlink.Wizard.Operations.Reading;

/// <summary>
/// Sends again what was given up. Each is tried once more, at once; where it fails again it is given up again and shown again. What is on its way,
/// or has arrived, is left alone, so a second click does nothing.
/// </summary>
public sealed class Resending(PartnerEventStore events, MailStore mails, MailOutbox outbox, TimeProvider clock)
{
    /// <summary>The failed events of partners.</summary>
    public const string Events = "events";

    /// <summary>The failed mails.</summary>
    public const string Mails = "mails";

    /// <summary>True for something that can be sent again.</summary>
    public static bool Knows(string? kind) => kind is Events or Mails;

    /// <param name="kind">One of the two.</param>
    /// <param name="id">Which one; null for all that have failed.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>How many are sent again; 0 when there was none, or somebody else was faster.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is nothing of this kind.</exception>
    public async Task<int> SendAgainAsync(string kind, Guid? id, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        switch (kind)
        {
            case Events:
                return await events.SendAgainAsync(id, now, cancellationToken);
            case Mails:
                var sent = await mails.SendAgainAsync(id, now, cancellationToken);
                outbox.Wake();
                return sent;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing of this kind is sent.");
        }
    }
}
