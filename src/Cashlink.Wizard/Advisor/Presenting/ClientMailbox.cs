using Cashlink.Api;
using Cashlink.Wizard.Sessions.Mails;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Advisor.Presenting;

/// <summary>What is known of the client's mailbox.</summary>
public abstract record ClientAddress
{
    /// <summary>There is a confirmed address, and mails are sent.</summary>
    public sealed record Known(string Address) : ClientAddress
    {
        /// <summary>The address as it is shown at the advisor's device: enough for the client to know it.</summary>
        public string Masked => $"{Address[0]}•••{Address[Address.LastIndexOf('@')..]}";

        /// <summary>Says that there is one, not which.</summary>
        public override string ToString() => nameof(Known);
    }

    /// <summary>There is none, or no mails are sent here.</summary>
    public sealed record Unknown : ClientAddress;

    /// <summary>Cashlink does not say now.</summary>
    public sealed record NotNow : ClientAddress;
}

/// <summary>
/// Finds where a code reaches the client: the mail address that Cashlink knows as confirmed. One that was typed in here would not do, because an advisor who
/// holds the device could have typed it.
/// </summary>
public sealed class ClientMailbox(ICashlinkClient cashlink, IOptions<MailSettings> mail)
{
    public async Task<ClientAddress> FindAsync(Guid investorId, CancellationToken cancellationToken = default)
    {
        if (!mail.Value.IsOn)
            return new ClientAddress.Unknown();
        try
        {
            var known = (await cashlink.Investors.GetAsync(investorId, cancellationToken)).Communication;
            return known is { EmailConfirmed: true } && EmailAddress.TryRead(known.Email, out var address)
                ? new ClientAddress.Known(address)
                : new ClientAddress.Unknown();
        }
        catch (CashlinkException)
        {
            return new ClientAddress.NotNow();
        }
    }
}
