using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Sessions.Calls;

/// <summary>
/// One call that a step makes to Cashlink. It holds all that the call needs, so that it can be made again with the same key by
/// whoever finds it in the journal, and it knows what its success means for the session.
/// </summary>
public abstract record SessionCall
{
    /// <summary>The call's name in the journal and in logs. It is stored with the call, as it always was.</summary>
    [JsonPropertyName("operation")]
    public string Operation => OperationOf(GetType());

    /// <summary>The name of a kind of call.</summary>
    public static string OperationOf(Type call) => StoredAsAttribute.NameOf(call);

    /// <summary>True for a call that goes out even when one before it was refused; others are dropped then.</summary>
    [JsonIgnore]
    public virtual bool StandsAlone => false;

    /// <summary>Makes the call.</summary>
    /// <returns>What the answer means for the session; applied to the session as it is then, together with the journal's note.</returns>
    public abstract Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken);

    /// <summary>What it means for the session that Cashlink refused the call for good. Mostly nothing: the step stays unfinished.</summary>
    public virtual void Refused(WizardSession session, CashlinkException refusal)
    {
    }

    /// <summary>What Cashlink's answer is about, by Cashlink's id, for the session as it is after it: mostly the investment, or the invitation.</summary>
    public virtual Guid? AnsweredId(WizardSession session) => session.InvestmentId ?? session.InvitationId;

    protected static Guid InvitationOf(WizardSession session) =>
        session.InvitationId ?? throw new InvalidOperationException("The session has no invitation yet.");

    protected static Guid InvestmentOf(WizardSession session) =>
        session.InvestmentId ?? throw new InvalidOperationException("The session has no investment yet.");
}
