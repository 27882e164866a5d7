using Cashlink.Api;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Identification;

/// <summary>How the identification of a session's investor stands.</summary>
public static class IdentificationStanding
{
    extension(WizardSession session)
    {
        /// <summary>
        /// True while Cashlink waits for it. An investment that has passed the check says more than what was known of the investor before.
        /// </summary>
        public bool IsIdentificationOpen => session switch
        {
            { End: not null } => false,
            { Investor.Kyc: var kyc } when kyc == KycStatus.Successful || kyc == KycStatus.Insufficient => false,
            { Investment.Status: var status } => status == InvestmentStatus.KycPending,
            _ => session.Investor?.Kyc == KycStatus.Pending,
        };
    }
}
