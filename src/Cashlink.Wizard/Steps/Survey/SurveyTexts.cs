using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Steps.Survey;

public sealed record SurveyTexts
{
    public required string Title { get; init; }
    public required Func<int, string> Lead { get; init; }
    public required string Continue { get; init; }
    public required string DeclineHint { get; init; }
    public required string Decline { get; init; }
    public required Func<int, string> Unanswered { get; init; }
    public required string BackToQuestions { get; init; }
    public required string ConfirmMissing { get; init; }
    public required SurveyWarningTexts NoAnswers { get; init; }
    public required SurveyWarningTexts NotAppropriate { get; init; }

    public static readonly Localized<SurveyTexts> All = new(
        German: new SurveyTexts
        {
            Title = "Ihre Kenntnisse und Erfahrungen",
            Lead = count => $"{count} kurze Fragen. Damit prüfen wir, ob diese Anlage für Sie angemessen ist.",
            Continue = "Antworten prüfen und weiter",
            DeclineHint = "Sie müssen nicht antworten. Dann können wir nicht prüfen, ob die Anlage zu Ihnen passt.",
            Decline = "Ich möchte die Fragen nicht beantworten",
            Unanswered = number => $"Beantworten Sie Frage {number}",
            BackToQuestions = "Zurück zu den Fragen",
            ConfirmMissing = "Bestätigen Sie, dass Sie die Warnung gelesen haben, oder gehen Sie zurück zu den Fragen",
            NoAnswers = new SurveyWarningTexts
            {
                Title = "Ohne Antworten weitermachen?",
                WarningTitle = "Warnung",
                Warning = "Ohne Ihre Antworten können wir nicht prüfen, ob diese Anlage für Sie angemessen ist. Wir wissen dann nicht, ob Sie die Risiken verstehen.",
                Loss = "Sie können das angelegte Geld ganz verlieren.",
                MeaningTitle = "Was das für Sie bedeutet",
                Meaning =
                [
                    "Sie entscheiden allein, ob die Anlage zu Ihnen passt.",
                    "Wir halten fest, dass Sie nicht geantwortet haben und dass wir Sie gewarnt haben.",
                    "Sie können die Fragen noch beantworten, bis Sie zeichnen.",
                ],
                Confirm = "Ich habe die Warnung gelesen und möchte ohne Prüfung weitermachen",
                ConfirmText = "Wir speichern Ihre Entscheidung mit Datum und Uhrzeit.",
                Continue = "Ohne Prüfung weiter",
            },
            NotAppropriate = new SurveyWarningTexts
            {
                Title = "Diese Anlage passt nach Ihren Antworten nicht zu Ihnen",
                WarningTitle = "Warnung: nicht angemessen",
                Warning = "Nach Ihren Antworten fehlen Ihnen Kenntnisse oder Erfahrungen, um die Risiken dieser Anlage zu verstehen. Wir raten Ihnen, nicht zu zeichnen.",
                Loss = "Sie können das angelegte Geld ganz verlieren.",
                MeaningTitle = "Was Sie tun können",
                Meaning =
                [
                    "Prüfen Sie Ihre Antworten, wenn Sie sich vertan haben.",
                    "Lesen Sie die Unterlagen zu den Risiken dieser Anlage.",
                    "Sprechen Sie mit einer Beraterin oder einem Berater.",
                ],
                Confirm = "Ich habe die Warnung gelesen und möchte trotzdem weitermachen",
                ConfirmText = "Wir speichern das Ergebnis der Prüfung, diese Warnung und Ihre Entscheidung.",
                Continue = "Trotz Warnung weiter",
            },
        },
        English: new SurveyTexts
        {
            Title = "Your knowledge and experience",
            Lead = count => $"{count} short questions. They tell us whether this investment is appropriate for you.",
            Continue = "Check answers and continue",
            DeclineHint = "You do not have to answer. Then we cannot check whether the investment suits you.",
            Decline = "I do not want to answer the questions",
            Unanswered = number => $"Answer question {number}",
            BackToQuestions = "Back to the questions",
            ConfirmMissing = "Confirm that you have read the warning, or go back to the questions",
            NoAnswers = new SurveyWarningTexts
            {
                Title = "Continue without answers?",
                WarningTitle = "Warning",
                Warning = "Without your answers we cannot check whether this investment is appropriate for you. We do not know then whether you understand the risks.",
                Loss = "You can lose all the money you invest.",
                MeaningTitle = "What this means for you",
                Meaning =
                [
                    "You alone decide whether the investment suits you.",
                    "We record that you did not answer and that we warned you.",
                    "You can still answer the questions until you subscribe.",
                ],
                Confirm = "I have read the warning and want to continue without the check",
                ConfirmText = "We store your decision with date and time.",
                Continue = "Continue without the check",
            },
            NotAppropriate = new SurveyWarningTexts
            {
                Title = "According to your answers this investment does not suit you",
                WarningTitle = "Warning: not appropriate",
                Warning = "According to your answers you lack the knowledge or experience to understand the risks of this investment. We advise you not to subscribe.",
                Loss = "You can lose all the money you invest.",
                MeaningTitle = "What you can do",
                Meaning =
                [
                    "Check your answers in case you made a mistake.",
                    "Read the documents about the risks of this investment.",
                    "Talk to an adviser.",
                ],
                Confirm = "I have read the warning and want to continue nevertheless",
                ConfirmText = "We store the result of the check, this warning and your decision.",
                Continue = "Continue despite the warning",
            },
        });
}

/// <summary>The page of a warning, which has to be confirmed before going on.</summary>
public sealed record SurveyWarningTexts
{
    public required string Title { get; init; }
    public required string WarningTitle { get; init; }
    public required string Warning { get; init; }
    public required string Loss { get; init; }
    public required string MeaningTitle { get; init; }
    public required IReadOnlyList<string> Meaning { get; init; }
    public required string Confirm { get; init; }
    public required string ConfirmText { get; init; }
    public required string Continue { get; init; }

    /// <summary>All words of the warning and of what is confirmed, for the evidence.</summary>
    public ShownText Shown(Language language) => new(
        string.Join('\n', [Title, WarningTitle, Warning, Loss, MeaningTitle, .. Meaning, Confirm, ConfirmText]), language.Code);
}
