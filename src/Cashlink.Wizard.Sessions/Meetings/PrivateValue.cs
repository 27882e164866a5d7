namespace Cashlink.Wizard.Sessions.Meetings;

/// <summary>
/// Something of the investor's that an advisor sees only when the investor shows it: docs/decisions/021 says what is private
/// and why. Units and price are not among these; they are what is talked about.
/// </summary>
/// <param name="Key">The value's name in the meeting and in the evidence. It says which value it is, never what it says.</param>
public sealed record PrivateValue(string Key)
{
    /// <summary>What the investor holds of the offer already.</summary>
    public static readonly PrivateValue Holdings = new("holdings");

    /// <summary>Both confirmations of the self-disclosure.</summary>
    public static readonly PrivateValue SelfDisclosure = new("self-disclosure");

    /// <summary>What came of the survey, and so the page that warns of it.</summary>
    public static readonly PrivateValue SurveyOutcome = new("survey-outcome");

    /// <summary>Name and place with which the investor acknowledges the risks.</summary>
    public static readonly PrivateValue Acknowledgement = new("acknowledgement");

    /// <summary>The wallet the investor is about to enter or to choose.</summary>
    public static readonly PrivateValue WalletChoice = new("wallet");

    /// <summary>Account, reference and QR code of the payment.</summary>
    public static readonly PrivateValue Payment = new("payment");

    /// <summary>The answer to one question of the survey.</summary>
    public static PrivateValue SurveyAnswer(string question) => new($"survey:{question}");

    /// <summary>The address of one wallet.</summary>
    public static PrivateValue Wallet(Guid walletId) => new($"wallet:{walletId:D}");
}
