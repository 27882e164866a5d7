using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>
/// The line of one circuit to the other pages of its session: as whom it speaks was checked when the browser was let in. It asks
/// nobody for leave, so only the seats speak over it. Scoped: one a circuit.
/// </summary>
public sealed class SeatLine(LiveMessages messages, IIdentifiers identifiers)
{
    private SessionAccess? _access;

    /// <summary>The sender of what this circuit says.</summary>
    public Guid Id { get; } = identifiers.NewId();

    /// <summary>False until the circuit takes its seat.</summary>
    public bool IsOpen => _access is not null;

    /// <summary>As whom this circuit was let in.</summary>
    /// <exception cref="InvalidOperationException">The circuit has not taken its seat.</exception>
    public SessionAccess Access => _access ?? throw new InvalidOperationException("The seat is not taken.");

    /// <summary>Opens the line for whom the circuit was let in.</summary>
    public void Open(SessionAccess access) => _access = access;

    /// <summary>Hears what is said in the session, this circuit's own words included, until what is returned is disposed of.</summary>
    public IDisposable Listen(Action<LiveEnvelope> receive) => messages.Subscribe(Access.SessionId, receive);

    /// <summary>Says something to all pages of the session.</summary>
    public void Say(LiveMessage message) => messages.Publish(new LiveEnvelope(Access.SessionId, Id, Access.Role, message));
}
